package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;

/** A URL whose server does not tell a program whether the page exists. */
final class BlockedUrl implements VerdictRule {

  private static final RuleId ID = new RuleId("url/blocked");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    if (verdict.state() == State.BLOCKED) {
      context.report(
          location,
          "Cannot verify this link, the server blocks automated requests: " + verdict.evidence());
    }
  }
}
