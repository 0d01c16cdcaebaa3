package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.BrokenLinks;
import io.github.glosslint.markup.DoubleBrackets;
import io.github.glosslint.markup.Escapes;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.FootnoteMarks;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/** Says of brackets in the text of one block what they are: links, references, notes, or text. */
final class BracketLinks {

  private final Passage passage;
  private final String text;
  private final int length;
  private final DocumentBuilder builder;
  private final Definitions definitions;
  private final ReferenceFacts references;
  private final BrokenLinks broken;
  private final @Nullable HeadingText heading;
  private final @Nullable BlockProse prose;
  private final PendingFacts pending;
  private final Brackets brackets = new Brackets();

  /** Where the bracket is whose label an unresolved {@code [text][label]} has named; -1 if none. */
  private int namedLabel = -1;

  /** Whether the bracket at hand is that one. */
  private boolean named;

  /** Whether the bracket at hand stands in code. */
  private boolean quiet;

  /** Where the last inline link ends. */
  private int inlineEnd;

  /**
   * @param heading where the text of a heading is put together; null for other blocks
   * @param prose where words are noted; null if they are not wanted
   * @param pending gets what is found
   */
  BracketLinks(
      Passage passage,
      DocumentBuilder builder,
      Definitions definitions,
      ReferenceFacts references,
      @Nullable HeadingText heading,
      @Nullable BlockProse prose,
      PendingFacts pending) {
    this.passage = passage;
    this.text = passage.text;
    this.length = text.length();
    this.builder = builder;
    this.definitions = definitions;
    this.references = references;
    this.heading = heading;
    this.prose = prose;
    this.pending = pending;
    boolean wiki = references.doubleBrackets() == DoubleBrackets.GOLLUM;
    this.broken = new BrokenLinks(text, passage, builder, wiki);
  }

  /** Takes an opening bracket, with an exclamation mark before it if it is an image's. */
  int open(int start, int bracket, boolean image) {
    brackets.push(start, image);
    return bracket + 1;
  }

  /**
   * Takes a closing bracket.
   *
   * @param code whether it stands in code, where nothing is reported
   * @return where to go on
   */
  int close(int at, boolean code) {
    quiet = code;
    int end =
        brackets.pop() && brackets.active
            ? bracket(brackets.start, at, brackets.image, brackets.nested)
            : at + 1;
    references.ended(text, end);
    return end;
  }

  /** Whether a bracket is open. */
  boolean isOpen() {
    return brackets.isOpen();
  }

  /** Takes the end of the text: what is open stays so. */
  void end(boolean code) {
    while (brackets.pop()) {
      if (!brackets.image && !code) {
        broken.brace(brackets.start);
      }
    }
  }

  private int bracket(int open, int at, boolean image, boolean nested) {
    named = open == namedLabel;
    namedLabel = -1;
    int textStart = open + (image ? 2 : 1);
    Link link = references.python().links() ? spacious(open, at, image) : null;
    if (link == null) {
      link = inline(open, at, image);
    }
    if (link != null) {
      if (!image && references.python().links()) {
        pending.loseInlineLinks(open);
      }
      if (!references.isDraft(link) && !carriesId(link, textStart, at)) {
        pending.add(open, true, link);
      }
      return inlineEnd;
    }
    int end;
    if (!image && textStart < at && text.charAt(textStart) == '^') {
      return footnote(open, textStart, at);
    }
    int labelOpen = labelOpen(at);
    int labelEnd = LinkSyntax.label(text, labelOpen, length);
    Form form = Form.SHORTCUT;
    int labelStart = textStart;
    int labelStop = at;
    if (labelEnd > 0) {
      form = Form.FULL;
      labelStart = labelOpen + 1;
      labelStop = labelEnd - 1;
      end = labelEnd;
    } else if (text.startsWith("[]", at + 1)) {
      form = Form.COLLAPSED;
      end = at + 3;
    } else {
      end = at + 1;
    }
    boolean labelled = form == Form.FULL || (!nested && labelStop > labelStart);
    if (labelled && labelStop - labelStart <= LinkSyntax.LONGEST_LABEL) {
      String key = LabelKeys.of(text.substring(labelStart, labelStop));
      Definition definition = key.isEmpty() ? null : definitions.find(key);
      if (definition != null && isCode(labelStart, labelStop)) {
        broken.codeLabel(open, end);
        return end;
      }
      if (definition != null) {
        int next = linked(open, textStart, at, end, image);
        Reference reference =
            references.of(
                passage, form, open, textStart, at, labelStart, labelStop, end, definition);
        pending.add(open, true, reference);
        return next;
      }
    }
    if (!named && !quiet && !broken.brackets(open, textStart, at)) {
      unresolved(form, open, textStart, at, labelStart, labelStop, nested);
      if (heading != null
          && !image
          && form != Form.SHORTCUT
          && references.python().links()
          && references.python().lateLabels()) {
        heading.cut(open, textStart);
        heading.cut(at, end);
      }
    }
    return at + 1;
  }

  /** Whether a label is not found for the code that it holds. */
  private boolean isCode(int start, int stop) {
    int tick = references.python().lateLabels() ? -1 : text.indexOf('`', start);
    return tick >= 0 && tick < stop && text.lastIndexOf('`', stop - 1) > tick;
  }

  /** Where the label is: Python-Markdown allows a blank before one that is defined. */
  private int labelOpen(int at) {
    if (!references.python().links()) {
      return at + 1;
    }
    if (text.startsWith("[^", at + 1)) {
      // Notes are found first, so that what is before one is a label by itself.
      return length;
    }
    int next = at + 2;
    if (next < length && Ascii.isWhitespace(text.charAt(at + 1))) {
      int end = LinkSyntax.label(text, next, length);
      if (end > 0 && definitions.find(LabelKeys.of(text.substring(next + 1, end - 1))) != null) {
        return next;
      }
    }
    return at + 1;
  }

  /** Whether an empty link is only there for the id that an attribute list gives it. */
  private boolean carriesId(Link link, int textStart, int at) {
    return references.python().attributes()
        && textStart == at
        && link.destination().isEmpty()
        && text.startsWith("{", inlineEnd);
  }

  /** A link whose destination holds blanks, which ends where its parenthesis is closed. */
  private @Nullable Link spacious(int open, int at, boolean image) {
    int close = text.startsWith("(", at + 1) ? LinkSyntax.parenthesis(text, at + 1, length) : -1;
    int from = close < 0 ? 0 : Ascii.skipWhitespace(text, at + 2, close);
    int to = withoutBlanks(from, close);
    if (to <= from) {
      return null;
    }
    char last = text.charAt(to - 1);
    int title = last == '"' || last == '\'' ? text.indexOf(last, from) : -1;
    if (title >= from && title < to - 1) {
      to = withoutBlanks(from, title);
    }
    if (to > from && text.charAt(from) == '<' && text.charAt(to - 1) == '>') {
      from++;
      to--;
    }
    inlineEnd = linked(open, open + (image ? 2 : 1), at, close + 1, image);
    return new Link(
        image ? Link.Kind.IMAGE : Link.Kind.INLINE,
        Escapes.unescape(text.substring(from, to)),
        passage.locate(from, to),
        passage.locate(open, close + 1));
  }

  private int withoutBlanks(int from, int end) {
    int to = end;
    while (to > from && Ascii.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private @Nullable Link inline(int open, int at, boolean image) {
    if (at + 1 >= length || text.charAt(at + 1) != '(') {
      return null;
    }
    int start = Ascii.skipWhitespace(text, at + 2, length);
    int stop = LinkSyntax.destination(text, start, length);
    int next = stop < 0 ? start : Ascii.skipWhitespace(text, stop, length);
    if (stop > 0 && next > stop) {
      int titleEnd = LinkSyntax.title(text, next, length);
      next = titleEnd < 0 ? next : Ascii.skipWhitespace(text, titleEnd, length);
      int sizeEnd = image && references.maySize() ? LinkSyntax.size(text, next, length) : -1;
      next = sizeEnd < 0 ? next : Ascii.skipWhitespace(text, sizeEnd, length);
    }
    if (next >= length || text.charAt(next) != ')') {
      return null;
    }
    stop = Math.max(start, stop);
    boolean enclosed = stop > start && text.charAt(start) == '<';
    int from = enclosed ? start + 1 : start;
    int to = enclosed ? stop - 1 : stop;
    inlineEnd = linked(open, open + (image ? 2 : 1), at, next + 1, image);
    return new Link(
        image ? Link.Kind.IMAGE : isLeftAlone(inlineEnd) ? Link.Kind.HTML_LINK : Link.Kind.INLINE,
        Escapes.unescape(text.substring(from, to)),
        passage.locate(from, to),
        passage.locate(open, next + 1));
  }

  /** Whether attributes say that a link is for the browser, which no generator rewrites. */
  private boolean isLeftAlone(int end) {
    Flavor.Braces braces = references.braces();
    AttributeList list = braces.areRead() ? AttributeList.in(text, end, braces) : null;
    if (list == null) {
      return false;
    }
    String said = text.substring(end + braces.left().length(), list.end());
    return said.contains("target=") || said.contains("download");
  }

  /** The brackets are a link or an image that ends at {@code end}. */
  private int linked(int open, int textStart, int at, int end, boolean image) {
    int inside = pending.loseWithin(open, image);
    if (named) {
      takeLabelBack(pending.remove(inside - 1));
    }
    // Python-Markdown finds references first, and has links around them as well.
    if (!image && !references.python().links()) {
      brackets.linked();
    }
    if (prose != null && image) {
      prose.image(open, textStart, at, end);
    } else if (prose != null) {
      prose.link(open, textStart, at, end);
    }
    if (heading != null) {
      heading.forgetAutolinks(open);
      if (image && !references.keepsAlt()) {
        heading.cutImage(open, end);
      } else {
        heading.link(open, textStart, at, end);
      }
    }
    return end;
  }

  private int footnote(int open, int textStart, int at) {
    String label = text.substring(textStart + 1, at);
    FootnoteDefinition definition = definitions.footnote(label);
    Location location = passage.locate(open, at + 1);
    if (definition != null) {
      boolean conditional = builder.isConditional(passage.source(open));
      for (String id : references.footnote(label)) {
        builder.add(new Anchor(id, Anchor.Kind.FOOTNOTE, conditional, location));
      }
      if (heading != null) {
        heading.cutElement(open, at + 1);
      }
    } else if (!FootnoteMarks.isLabel(label) || quiet) {
      return at + 1;
    }
    boolean plausible = definition != null || FootnoteMarks.isPlausible(text, open, at + 1);
    FootnoteReference mark =
        new FootnoteReference(label, LabelKeys.of(label), definition != null, plausible, location);
    pending.add(open, true, mark);
    return at + 1;
  }

  /** The label of the last candidate turned out to be a link: only its text is left. */
  private void takeLabelBack(PendingFacts.Pending last) {
    Reference full = (Reference) last.fact();
    int textStart = last.start() + (full.image() ? 2 : 1);
    int at = textStart + full.text().length();
    if (full.text().indexOf('[') < 0) {
      lone(last.start(), textStart, at);
    }
  }

  /** Adds a lone bracket that nothing defines. */
  private void lone(int open, int textStart, int at) {
    if (isOpenDefinition(open, at)) {
      builder.openLabel(LabelKeys.of(text.substring(textStart, at)));
      builder.add(new UnknownText(passage.locate(open, at + 1), "a definition of a template"));
      return;
    }
    if (ReferenceFacts.isLabel(text, textStart, at)
        && !ReferenceFacts.isOther(text, textStart, at)
        && !references.mayBeSpan(text, at + 1)) {
      undefined(Form.SHORTCUT, open, textStart, at, textStart, at, at + 1);
    }
  }

  /** Whether a template writes the destination of a definition: {@code [a]: {% page "b" %}}. */
  private boolean isOpenDefinition(int open, int at) {
    int behind = at + 2;
    if (!text.startsWith(":", at + 1) || open > 0 && text.charAt(open - 1) != '\n') {
      return false;
    }
    while (behind < length && text.charAt(behind) == ' ') {
      behind++;
    }
    return text.startsWith("{%", behind) || text.startsWith("{{", behind);
  }

  /** Within the text of a link a lone bracket is text, and everything else is no better for it. */
  private void undefined(
      Form form, int open, int textStart, int at, int labelStart, int labelStop, int end) {
    Reference candidate =
        references.of(passage, form, open, textStart, at, labelStart, labelStop, end, null);
    pending.add(open, form != Form.SHORTCUT || candidate.image(), candidate);
  }

  private void unresolved(
      Form form,
      int open,
      int textStart,
      int at,
      int labelStart,
      int labelStop,
      boolean nestedBrackets) {
    if (form == Form.FULL && ReferenceFacts.isLabel(text, labelStart, labelStop)) {
      namedLabel = at + 1;
      undefined(form, open, textStart, at, labelStart, labelStop, labelStop + 1);
    } else if (!nestedBrackets) {
      if (form == Form.COLLAPSED && ReferenceFacts.isLabel(text, textStart, at)) {
        undefined(form, open, textStart, at, textStart, at, at + 3);
      } else {
        lone(open, textStart, at);
      }
    }
  }
}
