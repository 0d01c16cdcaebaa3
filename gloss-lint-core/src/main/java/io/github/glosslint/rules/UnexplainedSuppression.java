package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.suppression.SuppressionRules;

/** A suppression without a reason. The engine reports it, which reads suppressions. */
final class UnexplainedSuppression implements Rule {

  @Override
  public RuleId id() {
    return SuppressionRules.NO_REASON;
  }
}
