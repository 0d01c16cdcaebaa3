package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A template tag that neither Liquid nor Jekyll nor the settings know. */
final class UnknownLiquidTag implements Rule {

  private static final RuleId ID = new RuleId("liquid/unknown-tag");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.UNKNOWN_TAG, document, context);
  }
}
