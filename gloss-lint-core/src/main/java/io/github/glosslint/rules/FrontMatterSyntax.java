package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** Front matter that is no YAML mapping, so that the generator drops it or stops. */
final class FrontMatterSyntax implements Rule {

  private static final RuleId ID = new RuleId("front-matter/syntax");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.FRONT_MATTER_SYNTAX, document, context);
  }
}
