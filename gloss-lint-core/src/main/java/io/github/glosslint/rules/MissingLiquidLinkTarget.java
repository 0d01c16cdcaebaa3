package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A {@code link} or {@code post_url} tag that names no page, post or file. */
final class MissingLiquidLinkTarget implements Rule {

  private static final RuleId ID = new RuleId("liquid/missing-link-target");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.MISSING_LINK_TARGET, document, context);
  }
}
