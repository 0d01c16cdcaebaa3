package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;

/** A URL whose server does not respond properly at the moment. */
final class UnreachableUrl implements VerdictRule {

  private static final RuleId ID = new RuleId("url/unreachable");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    if (verdict.state() == State.UNREACHABLE) {
      context.report(location, "Cannot verify this link now: " + verdict.evidence());
    }
  }
}
