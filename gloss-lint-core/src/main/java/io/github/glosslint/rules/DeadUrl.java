package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.web.verdict.State;

/** A URL that readers get nothing from, today or tomorrow. */
final class DeadUrl implements Rule {

  private static final RuleId ID = new RuleId("url/dead");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public boolean needsVerdicts() {
    return true;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    ExternalUrls.judged(
        document,
        context,
        (url, location, verdict) -> {
          if (verdict.state() == State.DEAD) {
            context.report(location, "Dead link: " + verdict.evidence());
          }
        });
  }
}
