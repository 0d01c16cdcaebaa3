package io.github.glosslint.report;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What formats show from the pages of rules, and where to read more. */
public final class RulePages {

  /** The URL of the project, below which the pages of built-in rules are. */
  public static final String HOME = "https://github.com/gloss-lint/gloss-lint";

  private RulePages() {}

  /** Where people read the page of a rule; null if the page does not say. */
  public static @Nullable String url(RuleCatalogue rules, RuleId rule) {
    RulePage page = rules.page(rule);
    return page == null ? HOME + "/blob/main/rules/" + rule + ".md" : page.url();
  }

  /** The rules of some findings, each once, by name. */
  public static Set<RuleId> rulesOf(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
  }
}
