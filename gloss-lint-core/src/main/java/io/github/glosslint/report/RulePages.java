package io.github.glosslint.report;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rules.BuiltInRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What formats show from the pages of rules, and where to read more. */
public final class RulePages {

  public static final String HOME = "https://github.com/gloss-lint/gloss-lint";

  private RulePages() {}

  /** Where people read the page of a rule. */
  public static String url(RuleId rule) {
    return HOME + "/blob/main/rules/" + rule + ".md";
  }

  /** The rules of some findings, each once, by name. */
  public static Set<RuleId> rulesOf(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The pages of those rules that have one: all of ours. */
  public static RuleCatalogue catalogue(Set<RuleId> rules) {
    return RuleCatalogue.of(
        BuiltInRules.all().stream().map(Rule::id).filter(rules::contains).toList());
  }
}
