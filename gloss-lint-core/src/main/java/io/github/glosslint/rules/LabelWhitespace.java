package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** A label that is defined except for spaces at its ends or within it. */
final class LabelWhitespace implements Rule {

  private static final RuleId ID = new RuleId("reference/label-whitespace");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    if (!ReferenceJudge.isNeeded(document.document())) {
      return;
    }
    List<Reference> references = document.document().references();
    List<ReferenceVerdict> verdicts =
        ReferenceJudge.in(context).of(document, ReferenceJudge.Lone.AUTO, context);
    Terms terms = Terms.in(context);
    for (int i = 0; i < references.size(); i++) {
      if (verdicts.get(i).equals(ReferenceVerdict.BLANKS)) {
        Reference reference = references.get(i);
        Definition meant = terms.butForBlanks(document.document(), reference.key());
        String label = meant == null ? reference.label() : meant.label();
        context.report(
            reference.labelLocation(),
            "\""
                + tidy(label)
                + "\" is defined, but spaces are significant in labels: this one is shown as text",
            List.of(label),
            List.of(fix(reference, label)),
            List.of());
      }
    }
  }

  /** Where only blanks differ, the text that readers see stays as it is. */
  private static Fix fix(Reference reference, String label) {
    Safety safety = tidy(reference.label()).equals(tidy(label)) ? Safety.SAFE : Safety.UNSAFE;
    return Fix.replace(reference.labelLocation(), reference.label(), label, safety);
  }

  /**
   * Trims, makes one space of each run of white space, no-break spaces included, and drops what has
   * no width.
   */
  static String tidy(String label) {
    if (isTidy(label)) {
      return label;
    }
    StringBuilder tidy = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '\u200B' || c == '\uFEFF') {
        continue;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        tidy.append(c);
      } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
        tidy.append(' ');
      }
    }
    return tidy.toString().stripTrailing();
  }

  /** Nearly all labels are. */
  private static boolean isTidy(String label) {
    boolean blank = true;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c > '~' || c < ' ' || c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }
}
