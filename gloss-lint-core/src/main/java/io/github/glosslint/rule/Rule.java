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

  /** Whether the rule needs to know what the web says about external URLs. */
  default boolean needsVerdicts() {
    return false;
  }

  /** Looks at one document. Called once for each, in no particular order. */
  default void check(LinkedDocument document, RuleContext context) {}

  /** Looks at the tree as a whole. Called once. */
  default void check(Site site, RuleContext context) {}
}
