package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.RepositoryFile;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.util.List;

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
      RepositoryFile source = verdict.source();
      context.report(
          location,
          "Dead link: " + verdict.evidence(),
          source == null ? List.of() : source.similarTo(""),
          List.of(),
          List.of());
    }
  }
}
