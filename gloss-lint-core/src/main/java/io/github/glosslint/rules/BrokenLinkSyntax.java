package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** Brackets that were meant as a link and are shown as text. */
final class BrokenLinkSyntax implements Rule {

  private static final RuleId ID = new RuleId("link/broken-syntax");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.BROKEN_LINK, document, context);
  }
}
