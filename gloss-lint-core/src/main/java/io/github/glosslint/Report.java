package io.github.glosslint;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.web.UrlReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check.
 *
 * @param findings in the order of {@link Finding#compareTo}; without those that a baseline knows or
 *     that are older than the change that was looked at
 * @param failures faults of gloss-lint itself, which make the result incomplete
 * @param urls what the web said; null if it was not asked
 */
public record Report(
    List<Finding> findings, List<Failure> failures, Summary summary, @Nullable UrlReport urls) {

  /** A report of a check that did not ask the web. */
  public Report(List<Finding> findings, List<Failure> failures, Summary summary) {
    this(findings, failures, summary, null);
  }

  public Report {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** How many findings are of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether any finding is at least as grave as {@code severity}. */
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
  }
}
