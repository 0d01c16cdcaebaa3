package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Terms in bold that a paragraph or an item begins with, and that the rest of it defines: {@code
 * **Term**: text}. They are looked for below headings and on pages that speak of terms: elsewhere
 * whatever is important is written so.
 */
final class LeadTerms {

  /** In characters: a term, and not a sentence that is important. */
  private static final int LONGEST = 80;

  /** What is between a term and its definition. */
  private static final String DIVIDERS = ":-–—=";

  /** What may be in names of pages and sections with terms, in the languages that are known. */
  private static final List<String> STEMS =
      List.of(
          "gloss",
          "term",
          "lexi",
          "jargon",
          "vocabul",
          "nomenc",
          "dictionar",
          "acronym",
          "abbrev",
          "abrev",
          "abréviat",
          "defini",
          "définit",
          "concept",
          "begriff",
          "abk",
          "sigl",
          "términ",
          "acrónim",
          "глосс",
          "термин",
          "сокращ",
          "用語",
          "术语",
          "術語",
          "용어");

  private final DocumentBuilder builder;

  /** How many headings there were when somebody asked last, and what the answer was. */
  private int known = -1;

  private boolean asked;

  /** Whether the page speaks of terms. */
  private final boolean ofPage;

  LeadTerms(DocumentBuilder builder) {
    this.builder = builder;
    this.ofPage = isPageAsked();
  }

  /**
   * A term at the start of a text.
   *
   * @param end behind the last word of it
   * @param behind where its definition begins; the end of the text if that is in the next block
   */
  private record Lead(int start, int end, int behind) {}

  /** The term of a block with what divides it from its definition, and that; or all of it. */
  List<Passage> divide(Passage passage, Node block) {
    Lead lead = begins(block) ? lead(passage.text) : null;
    if (lead == null || !isAsked()) {
      return List.of(passage);
    }
    int length = passage.text.length();
    boolean here = lead.behind() < length;
    Node last = last(block);
    if (!here && last == block) {
      return List.of(passage);
    }
    int blocks = here ? 1 : 0;
    for (Node next = block; next != last && next != null; next = next.getNext()) {
      blocks++;
    }
    String term = term(passage.text.substring(lead.start(), lead.end()));
    int start = passage.source(lead.behind() - 1) + 1;
    int end = last == block ? passage.source(length - 1) + 1 : end(last);
    Location place = passage.locate(lead.start(), lead.end());
    builder.add(
        new DefinedTerms(
            DefinedTerms.Kind.LEAD,
            List.of(new DefinedTerm(term, "", place)),
            blocks,
            builder.locate(start, Math.max(start, end))));
    return here
        ? List.of(passage.part(0, lead.behind()), passage.part(lead.behind(), length))
        : List.of(passage);
  }

  /** Whether a block is a paragraph of the page, or the first one of an item of a list of it. */
  private static boolean begins(Node block) {
    Node parent = block.getParent();
    return parent instanceof Document
        || parent instanceof ListItem
            && block.getPrevious() == null
            && parent.getParent() instanceof BulletList list
            && list.getParent() instanceof Document;
  }

  private static @Nullable Lead lead(String text) {
    int open = behindAnchor(text);
    boolean bold = text.startsWith("**", open) || text.startsWith("__", open);
    int start = open + 2;
    int close = bold ? text.indexOf(text.substring(open, start), start) : -1;
    int line = text.indexOf(Passage.LINE_FEED);
    if (close <= start || close - start > LONGEST || line >= 0 && line < close) {
      return null;
    }
    int end = close;
    while (end > start && (DIVIDERS + " ").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int behind = behind(text, close + 2, end < close);
    return end == start || behind < 0 ? null : new Lead(start, end, behind);
  }

  /** Where the words behind an empty element begin, such as {@code <a id="x"></a>}. */
  private static int behindAnchor(String text) {
    int tag = text.startsWith("<") ? text.indexOf("></") : -1;
    return tag < 0 ? 0 : skipBlanks(text, text.indexOf('>', tag + 1) + 1);
  }

  /** Where the definition begins; -1 if nothing says that there is one. */
  private static int behind(String text, int from, boolean divided) {
    int at = skipBlanks(text, from);
    if (text.startsWith("(", at)) {
      int close = text.indexOf(')', at);
      at = close < 0 ? at : skipBlanks(text, close + 1);
    }
    boolean ends = at == text.length() || text.charAt(at) == Passage.LINE_FEED;
    if (!ends && DIVIDERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    } else if (!ends && !divided) {
      return -1;
    }
    return Ascii.skipWhitespace(text, at, text.length());
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\\".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The words without links and tags. */
  private static String term(String written) {
    StringBuilder words = new StringBuilder(written.length());
    int depth = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        words.append(c);
      }
      depth -= c == '>' && depth > 0 ? 1 : 0;
    }
    int close = words.indexOf("](");
    String text =
        words.charAt(0) == '[' && close > 0 ? words.substring(1, close) : words.toString();
    return TermText.of(text);
  }

  /** The last block of a definition. */
  private static Node last(Node block) {
    Node last = block;
    boolean item = block.getParent() instanceof ListItem;
    for (Node next = block.getNext(); next != null; next = next.getNext()) {
      if (!item && ends(next)) {
        break;
      }
      last = next;
    }
    return last;
  }

  /** Whether a block behind a paragraph is no part of what that defines. */
  private static boolean ends(Node next) {
    return next instanceof org.commonmark.node.Heading
        || next instanceof ThematicBreak
        || next instanceof Paragraph
            && next.getFirstChild() instanceof MarkdownBlocks.Inlines inlines
            && lead(inlines.firstLine()) != null;
  }

  /** Where the last text in a block ends; 0 if it has none. */
  private int end(Node block) {
    Node last = block;
    while (last.getLastChild() != null) {
      last = last.getLastChild();
    }
    if (last instanceof MarkdownBlocks.Inlines inlines) {
      Passage passage = inlines.passage(last.getParent() instanceof TableCell, builder);
      return passage.text.isEmpty() ? 0 : passage.source(passage.text.length() - 1) + 1;
    }
    List<SourceSpan> spans = last.getSourceSpans();
    SourceSpan span = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    return span == null ? 0 : span.getInputIndex() + span.getLength();
  }

  /** Whether the page or a heading above speaks of terms. */
  private boolean isAsked() {
    List<Heading> headings = builder.headings();
    if (known != headings.size()) {
      known = headings.size();
      asked = ofPage || isSectionAsked(headings);
    }
    return asked;
  }

  private boolean isPageAsked() {
    String path = builder.locate(0, 0).path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folder = path.substring(0, path.length() - name.length());
    return speaksOfTerms(name)
        || speaksOfTerms(folder)
        || speaksOfTerms(builder.frontMatter().title());
  }

  private static boolean isSectionAsked(List<Heading> headings) {
    int level = Integer.MAX_VALUE;
    for (int i = headings.size() - 1; i >= 0 && level > 1; i--) {
      Heading heading = headings.get(i);
      if (heading.level() < level) {
        level = heading.level();
        if (speaksOfTerms(heading.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean speaksOfTerms(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (small.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
