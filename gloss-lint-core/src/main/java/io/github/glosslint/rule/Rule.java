package io.github.glosslint.rule;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;

/**
 * A check. Rules are stateless: several threads use the same instance for all documents. The id,
 * severity and options of a rule are defined on its page below {@code rules/}.
 */
public interface Rule {

  /** The name of the rule, under which its page is found. */
  RuleId id();

  /** Whether the rule needs verdicts on external URLs. */
  default boolean needsVerdicts() {
    return false;
  }

  /** Checks one document. Called once per document, in any order. */
  default void check(LinkedDocument document, RuleContext context) {}

  /** Checks the whole tree. Called once per run. */
  default void check(Site site, RuleContext context) {}
}
