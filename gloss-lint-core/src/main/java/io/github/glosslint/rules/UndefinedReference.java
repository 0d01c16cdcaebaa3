package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A reference to a label that nothing defines, see {@link ReferenceJudge}. */
final class UndefinedReference implements Rule {

  private static final RuleId ID = new RuleId("reference/undefined");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    if (!ReferenceJudge.isNeeded(document.document())) {
      return;
    }
    ReferenceJudge.Lone lone =
        ReferenceJudge.Lone.of(context.options(document.path()).word("shortcut"));
    UndefinedReferences.report(
        document,
        context,
        ReferenceJudge.in(context).of(document, lone, context),
        ReferenceVerdict.UNDEFINED,
        "readers see the brackets, not a link");
  }
}
