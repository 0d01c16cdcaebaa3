package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;

/** Front matter that breaks the schemas of its file. */
final class FrontMatterSchema implements Rule {

  private static final RuleId ID = new RuleId("front-matter/schema");

  @Override
  public RuleId id() {
    return ID;
  }
}
