package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.suppression.SuppressionRules;

/**
 * A suppression that suppresses nothing. The engine reports it: it knows once all rules have run.
 */
final class UnusedSuppression implements Rule {

  @Override
  public RuleId id() {
    return SuppressionRules.UNUSED;
  }
}
