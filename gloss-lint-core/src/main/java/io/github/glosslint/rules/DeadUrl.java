package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;

/** A URL that is permanently dead. */
final class DeadUrl implements VerdictRule {

  private static final RuleId ID = new RuleId("url/dead");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    if (verdict.state() == State.DEAD) {
      context.report(location, "Dead link: " + verdict.evidence());
    }
  }
}
