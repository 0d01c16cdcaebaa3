package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.web.verdict.State;

/** A URL whose server does not tell a program whether it is there. */
final class BlockedUrl implements Rule {

  private static final RuleId ID = new RuleId("url/blocked");

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
          if (verdict.state() == State.BLOCKED) {
            context.report(
                location,
                "The link cannot be verified, the server turns programs away: "
                    + verdict.evidence());
          }
        });
  }
}
