package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.Reference.Position;
import io.github.glosslint.markup.DoubleBrackets;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.SeeAlsoContext;
import io.github.glosslint.text.Ascii;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the references of one document, and recognises what cannot be meant as one. */
final class ReferenceFacts {

  private final SeeAlsoContext seeAlso;
  private final Definitions definitions;
  private final Flavor.Extensions extensions;
  private final Flavor.Python python;
  private final boolean keepsHtml;
  private final boolean tex;
  private final boolean goldmark;
  private final boolean typographer;
  private final Flavor.Braces braces;
  private final Map<String, Integer> footnotes = new HashMap<>();
  private boolean heading;
  private int blockStart;
  private int wordsStart;
  private boolean spans;

  ReferenceFacts(SeeAlsoContext seeAlso, Definitions definitions, Flavor flavor) {
    this.extensions = flavor.extensions();
    this.python = flavor.python();
    this.keepsHtml = flavor.goldmark().html();
    this.tex = flavor.goldmark().tex();
    this.goldmark = flavor.goldmark().isUsed();
    this.typographer = goldmark && flavor.anchors().typographic();
    this.braces = flavor.braces();
    this.seeAlso = seeAlso;
    this.definitions = definitions;
  }

  /**
   * Says which block the next references are in.
   *
   * @param start of the block in the expanded text
   * @param from where the words begin in the passage
   */
  void enter(boolean isHeading, int start, int from) {
    heading = isHeading;
    blockStart = start;
    wordsStart = from;
    spans = false;
  }

  /** Takes where a bracket or a link ends: attributes may follow. */
  void ended(String text, int end) {
    spans |= end < text.length() && text.charAt(end) == '{' && mayBeSpan(text, end);
  }

  /** Whether brackets or links of the block have attributes behind them. */
  boolean haveSpans() {
    return spans;
  }

  /** Whether an undefined label could be meant as one: neither blank nor a footnote. */
  static boolean isLabel(String text, int start, int end) {
    if (end - start > LinkSyntax.LONGEST_LABEL) {
      return false;
    }
    int first = Ascii.skipWhitespace(text, start, end);
    return first < end && text.charAt(first) != '^';
  }

  /**
   * Whether a lone bracket is something else: an alert, or the text of a link whose destination a
   * template will write.
   */
  static boolean isOther(String text, int start, int end) {
    return isAlert(text, start, end)
        || text.startsWith("({%", end + 1)
        || text.startsWith("({{", end + 1);
  }

  /**
   * Whether a lone bracket has attributes behind it, as spans of pandoc have: <code>[term]{#id}
   * </code>.
   */
  boolean mayBeSpan(String text, int end) {
    return extensions.perhapsAttributes()
        && (text.startsWith("{#", end) || text.startsWith("{.", end));
  }

  /** {@code [!NOTE]} */
  private static boolean isAlert(String text, int start, int end) {
    if (end - start < 2 || text.charAt(start) != '!') {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (!Ascii.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  Reference of(
      Passage passage,
      Form form,
      int open,
      int textStart,
      int textEnd,
      int labelStart,
      int labelEnd,
      int end,
      @Nullable Definition definition) {
    String text = passage.text.substring(textStart, textEnd);
    boolean full = form == Form.FULL;
    String label = full ? passage.text.substring(labelStart, labelEnd) : text;
    // Strings are most of what a large tree takes, so those that are the same are shared.
    if (definition != null && label.equals(definition.label())) {
      label = definition.label();
    }
    if (!full) {
      text = label;
    }
    return new Reference(
        form,
        text,
        label,
        definition != null ? definition.key() : LabelKeys.of(label),
        definition != null,
        heading ? Context.HEADING : seeAlso.at(blockStart, passage.source(open)),
        full && definitions.find(LabelKeys.of(text)) != null,
        false,
        textStart - open == 2,
        Position.of(passage.text, wordsStart, open, end),
        passage.locate(labelStart, labelEnd),
        passage.locate(open, end));
  }

  /** The ids of the next reference to a footnote. */
  List<String> footnote(String label) {
    int count = footnotes.merge(LabelKeys.of(label), 1, Integer::sum);
    return extensions.notes().marks(label, count);
  }

  /** Whether a link announces a page that is yet to be written. */
  boolean isDraft(Link link) {
    return extensions.drafts() && link.destination().isEmpty();
  }

  /** What double brackets are. */
  DoubleBrackets doubleBrackets() {
    return extensions.doubleBrackets();
  }

  /** Whether something that may publish the page reads sizes of images. */
  boolean maySize() {
    return extensions.perhapsAttributes();
  }

  /** Whether the next references are in a heading. */
  boolean isHeading() {
    return heading;
  }

  /** What Python-Markdown does otherwise. */
  Flavor.Braces braces() {
    return braces;
  }

  Flavor.Python python() {
    return python;
  }

  /** Whether the alternative text of a picture is part of the id of a heading. */
  boolean keepsAlt() {
    return goldmark;
  }

  /** Whether two angle brackets are a quotation mark, even where the second could begin a tag. */
  boolean hasAngleQuotes() {
    return typographer;
  }

  /** Whether backslashes before brackets begin mathematics. */
  boolean setsTex() {
    return tex;
  }

  /** Whether HTML reaches the page. */
  boolean keepsHtml() {
    return keepsHtml;
  }

  boolean isFootnoteUsed(String key) {
    return footnotes.containsKey(key);
  }
}
