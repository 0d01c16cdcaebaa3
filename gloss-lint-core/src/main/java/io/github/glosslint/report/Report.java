package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
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
 */
public record Report(
    List<Finding> findings, List<Failure> failures, Summary summary, @Nullable UrlReport urls) {

  /** A report of a check without external URLs. */
  public Report(List<Finding> findings, List<Failure> failures, Summary summary) {
    this(findings, failures, summary, null);
  }

  public Report {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** The number of findings with this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether any finding has at least this severity. */
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
  }
}
