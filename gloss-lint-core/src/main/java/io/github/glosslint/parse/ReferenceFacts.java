package io.github.glosslint.parse;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.text.MappedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the references of one document, and knows which brackets could be meant as one. */
final class ReferenceFacts {

  private final SeeAlsoContext seeAlso;
  private final Definitions definitions;
  private final Map<String, Integer> footnotes = new HashMap<>();
  private boolean heading;
  private int blockStart;

  ReferenceFacts(SeeAlsoContext seeAlso, Definitions definitions) {
    this.seeAlso = seeAlso;
    this.definitions = definitions;
  }

  /** Says which block the next references stand in. */
  void enter(boolean isHeading, int start) {
    heading = isHeading;
    blockStart = start;
  }

  /**
   * Whether an undefined label could be meant as one: not a task box, footnote, alert or marker of
   * a table of contents, no brackets in it, nothing that a template writes, no link whose
   * destination one will write.
   */
  static boolean isCandidate(String text, int start, int end) {
    if (end - start > LinkSyntax.LONGEST_LABEL
        || isGlued(text, start - 1)
        || text.startsWith("({%", end + 1)
        || text.startsWith("({{", end + 1)) {
      return false;
    }
    boolean blank = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[' || c == ']' || c == MappedText.UNKNOWN) {
        return false;
      }
      blank &= HtmlTags.isBlank(c);
    }
    if (blank) {
      return false;
    }
    char first = text.charAt(start);
    return first != '^'
        && first != '!'
        && !(end - start == 1 && (first == 'x' || first == 'X'))
        && !(end - start == 3 && text.regionMatches(true, start, "toc", 0, 3));
  }

  /** Whether a bracket follows a word at once: {@code consider[ing]}, {@code argv[index]}. */
  private static boolean isGlued(String text, int bracket) {
    return bracket > 0 && Character.isLetterOrDigit(text.charAt(bracket - 1));
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
    return new Reference(
        form,
        text,
        label,
        definition != null ? definition.key() : LabelKeys.of(label),
        definition,
        heading ? Context.HEADING : seeAlso.at(blockStart, passage.source(open)),
        full && definitions.find(LabelKeys.of(text)) != null,
        false,
        textStart - open == 2,
        passage.locate(labelStart, labelEnd),
        passage.locate(open, end));
  }

  /** The ids of the next reference to a footnote; GitHub numbers those behind the first. */
  List<String> footnote(String label) {
    String id = "fnref-" + label;
    int count = footnotes.merge(LabelKeys.of(label), 1, Integer::sum);
    if (count > 1) {
      id += "-" + count;
    }
    return List.of(id, "user-content-" + id);
  }

  boolean isFootnoteUsed(String key) {
    return footnotes.containsKey(key);
  }
}
