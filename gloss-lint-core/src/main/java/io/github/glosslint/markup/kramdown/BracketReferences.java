package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.Reference.Position;
import io.github.glosslint.markup.LinkSlips;
import io.github.glosslint.text.MappedText;
import java.util.HashSet;
import java.util.Set;

/**
 * Adds references to the facts: those to labels that something defines, and brackets that kramdown
 * takes for text, but that could have been meant as references, or as links that are written
 * wrongly.
 */
final class BracketReferences {

  /** Length in UTF-16 units beyond which a bracket holds a passage and no label. */
  private static final int LONGEST_LABEL = 999;

  private final SpanParser spans;
  private final KramdownPageReader reader;

  /** Offsets of brackets that were reported as the label of an undefined reference. */
  private final Set<Integer> reported = new HashSet<>();

  BracketReferences(SpanParser spans, KramdownPageReader reader) {
    this.spans = spans;
    this.reader = reader;
  }

  /** Forgets what belongs to an earlier text. */
  void begin() {
    if (!reported.isEmpty()) {
      reported.clear();
    }
  }

  /** Adds a reference to the facts. */
  void add(BracketReference reference) {
    Bracket bracket = reference.bracket();
    boolean textDefined =
        reference.form() == Form.FULL
            && !MappedText.isUnknown(reference.text())
            && reader.find(KramdownLabels.keyOfText(reference.text())) != null;
    BlockText source = spans.source;
    int labelStart = source.origin(reference.labelStart());
    int labelEnd =
        source.originEnd(
            reference.labelStart(), reference.labelStart() + reference.label().length());
    int start = source.origin(bracket.from());
    int end = source.originEnd(bracket.from(), reference.end());
    Position position = Position.of(spans.text, spans.start, bracket.from(), reference.end());
    spans.facts.add(
        builder ->
            reader.reference(
                reference.form(),
                reference.text(),
                reference.label(),
                reference.key(),
                reference.definition() != null,
                textDefined,
                reference.spaced(),
                bracket.image(),
                position,
                labelStart,
                labelEnd,
                start,
                end));
  }

  /**
   * Records a bracket whose label nothing defines.
   *
   * @param second offset of the second bracket, if the form has one
   */
  void undefined(BracketReference reference, int second) {
    Bracket bracket = reference.bracket();
    if (reference.form() == Form.SHORTCUT || reference.spaced()) {
      LinkSlips.Slip slip =
          LinkSlips.around(
              spans.text,
              spans.start,
              spans.end,
              bracket.from(),
              bracket.textStart(),
              bracket.textEnd());
      if (slip != null) {
        BrokenLink.of(slip).report(spans);
        return;
      }
    }
    boolean echo = reported.contains(bracket.from());
    if (reference.form() != Form.FULL) {
      lone(reference, echo);
    } else if (spans.isAt(reference.end(), '(') || !isLabel(reference.label())) {
      lone(reference.alone(), echo);
    } else if (!isAddress(reference.label())) {
      if (!echo) {
        reported.add(second);
        add(reference);
      }
    } else if (reference.spaced()) {
      lone(reference.alone(), echo);
    } else if (!echo) {
      reported.add(second);
      BrokenLink.bracketsForParentheses(
              spans,
              bracket.from(),
              bracket.textStart(),
              bracket.textEnd(),
              reference.labelStart(),
              reference.end())
          .report(spans);
    }
  }

  /** Records a bracket without a second one, or with an empty one, that nothing defines. */
  private void lone(BracketReference reference, boolean echo) {
    int from = reference.bracket().from();
    BrokenLink stray =
        reference.form() == Form.SHORTCUT ? BrokenLink.stray(spans, from, reference.end()) : null;
    if (stray != null) {
      stray.report(spans);
    }
    boolean linkMeant = stray != null && stray.explainsReference();
    if (!linkMeant
        && !echo
        && isLabel(reference.label())
        && !(reference.form() == Form.SHORTCUT && isOther(reference.label(), from))) {
      add(reference);
    }
  }

  private static boolean isLabel(String label) {
    return label.length() <= LONGEST_LABEL
        && !label.isBlank()
        && label.charAt(0) != '^'
        && label.indexOf('[') < 0
        && label.indexOf(']') < 0;
  }

  /** Whether a lone bracket is an alert or the box of a task. */
  private boolean isOther(String label, int from) {
    char first = label.charAt(0);
    return first == '!' && label.length() > 1 && Character.isLetter(label.charAt(1))
        || label.length() == 1
            && (first == 'x' || first == 'X')
            && from == spans.start
            && reader.beginsItem();
  }

  private static boolean isAddress(String label) {
    return label.contains("://") || label.startsWith("www.") || label.startsWith("mailto:");
  }
}
