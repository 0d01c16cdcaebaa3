package io.github.glosslint.rule;

import io.github.glosslint.catalogue.RuleCatalogue;
import java.util.List;

/**
 * The rules of a run and their pages. Immutable.
 *
 * @param rules by id
 * @param pages a page for each rule, and no others
 */
public record RuleSet(List<Rule> rules, RuleCatalogue pages) {

  public RuleSet {
    rules = List.copyOf(rules);
  }
}
