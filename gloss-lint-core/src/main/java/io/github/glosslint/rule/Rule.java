package io.github.glosslint.rule;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;

/**
 * A check. Rules are stateless: the same instance sees all documents, from several threads. What a
 * rule is called, how grave it is and what it can be told stands on its page under {@code rules/}.
 */
public interface Rule {

  RuleId id();

  /** Whether the rule needs verdicts on external URLs. */
  default boolean needsVerdicts() {
    return false;
  }

  /** Checks one document. Called once for each, in no particular order. */
  default void check(LinkedDocument document, RuleContext context) {}

  /** Checks the tree as a whole. Called once. */
  default void check(Site site, RuleContext context) {}
}
