package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedReferences;

/** An item of a "See also" list, or the term that "See" redirects to, which is defined nowhere. */
final class UndefinedSeeAlso implements Rule {

  private static final RuleId ID = new RuleId("see-also/undefined");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    if (!ReferenceJudge.isNeeded(document.document())) {
      return;
    }
    UndefinedReferences.report(
        document,
        context,
        SharedReferences.judge(context).of(document, ReferenceJudge.Lone.AUTO),
        ReferenceVerdict.SEE_ALSO,
        "this related term is shown in brackets and leads nowhere");
  }
}
