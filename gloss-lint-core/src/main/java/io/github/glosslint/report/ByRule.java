package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of a rule, which stand together in a report.
 *
 * @param findings at least one, the worst first
 */
public record ByRule(RuleId rule, List<Finding> findings) {

  private static final Comparator<ByRule> WORST_FIRST =
      Comparator.comparing((ByRule rule) -> rule.findings.get(0).severity())
          .thenComparing(rule -> -rule.findings.size())
          .thenComparing(ByRule::rule);

  /** The rules of a report that have findings: the worst first, of them those with the most. */
  public static List<ByRule> of(List<Finding> findings) {
    Map<RuleId, List<Finding>> rules = new TreeMap<>();
    for (Finding finding : findings) {
      rules.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    return rules.entrySet().stream()
        .map(rule -> new ByRule(rule.getKey(), sorted(rule.getValue())))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(WorstFirst.ORDER).toList();
  }
}
