package io.github.glosslint.report;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.rules.BuiltInRules;
import io.github.glosslint.verdict.UrlReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check.
 *
 * @param findings in the order of {@link Finding#compareTo}; without those in the baseline and
 *     those older than the change
 * @param failures failures of gloss-lint itself, which make the result incomplete
 * @param urls results for external URLs; null if they were not checked
 * @param rules the pages of the rules of the run, which formats quote
 * @param suppressed findings that comments keep from being reported, in the same order
 */
public record Report(
    List<Finding> findings,
    List<Failure> failures,
    Summary summary,
    @Nullable UrlReport urls,
    RuleCatalogue rules,
    List<SuppressedFinding> suppressed) {

  /** A report of a check in which nothing was suppressed. */
  public Report(
      List<Finding> findings,
      List<Failure> failures,
      Summary summary,
      @Nullable UrlReport urls,
      RuleCatalogue rules) {
    this(findings, failures, summary, urls, rules, List.of());
  }

  /** A report of a check with the built-in rules. */
  public Report(
      List<Finding> findings, List<Failure> failures, Summary summary, @Nullable UrlReport urls) {
    this(findings, failures, summary, urls, BuiltInRules.catalogue());
  }

  /** A report of a check with the built-in rules and without external URLs. */
  public Report(List<Finding> findings, List<Failure> failures, Summary summary) {
    this(findings, failures, summary, null);
  }

  public Report {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
    suppressed = List.copyOf(suppressed);
  }

  /** The same run with other findings and another summary of them. */
  public Report with(List<Finding> others, Summary other) {
    return new Report(others, failures, other, urls, rules, suppressed);
  }

  /** Whether gloss-lint itself failed, and not only rules that were added to its own. */
  public boolean hasBug() {
    RuleCatalogue ours = BuiltInRules.catalogue();
    return failures.stream()
        .map(Failure::doing)
        .anyMatch(doing -> rules.named(doing) == null || ours.named(doing) != null);
  }

  /** The number of findings with this severity. */
  public long count(Severity severity) {
    long count = 0;
    for (Finding finding : findings) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** Whether any finding has at least this severity. */
  public boolean hasAtLeast(Severity severity) {
    for (Finding finding : findings) {
      if (finding.severity().compareTo(severity) <= 0) {
        return true;
      }
    }
    return false;
  }
}
