package io.github.glosslint.suppression;

import io.github.glosslint.finding.RuleId;

/** The rules about suppressions themselves. */
public final class SuppressionRules {

  /** A suppression that suppresses nothing. */
  public static final RuleId UNUSED = new RuleId("meta/unused-suppression");

  /** A suppression of a rule that does not exist. */
  public static final RuleId UNKNOWN = new RuleId("meta/unknown-rule");

  /** A suppression that does not say why. */
  public static final RuleId NO_REASON = new RuleId("meta/no-reason");

  private SuppressionRules() {}
}
