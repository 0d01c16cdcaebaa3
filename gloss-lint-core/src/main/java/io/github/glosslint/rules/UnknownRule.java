package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.suppression.SuppressionRules;

/** A suppression of a rule that does not exist. The engine reports it, which reads suppressions. */
final class UnknownRule implements Rule {

  @Override
  public RuleId id() {
    return SuppressionRules.UNKNOWN;
  }
}
