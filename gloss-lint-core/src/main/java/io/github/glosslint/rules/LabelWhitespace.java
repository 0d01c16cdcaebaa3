package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.LabelBlanks;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedReferences;
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
        SharedReferences.judge(context).of(document, ReferenceJudge.Lone.AUTO);
    KnownNames names = SharedReferences.names(context);
    for (int i = 0; i < references.size(); i++) {
      if (verdicts.get(i).equals(ReferenceVerdict.BLANKS)) {
        Reference reference = references.get(i);
        Definition meant = names.butForBlanks(document.document(), reference.key());
        String label = meant == null ? reference.label() : meant.label();
        context.report(
            reference.labelLocation(),
            "\""
                + LabelBlanks.tidy(label)
                + "\" is defined, but spaces are significant in labels: this one is shown as text",
            List.of(label),
            List.of(fix(reference, label)),
            List.of());
      }
    }
  }

  /** Where only blanks differ, the text that readers see stays as it is. */
  private static Fix fix(Reference reference, String label) {
    Safety safety =
        LabelBlanks.tidy(reference.label()).equals(LabelBlanks.tidy(label))
            ? Safety.SAFE
            : Safety.UNSAFE;
    return Fix.replace(reference.labelLocation(), reference.label(), label, safety);
  }
}
