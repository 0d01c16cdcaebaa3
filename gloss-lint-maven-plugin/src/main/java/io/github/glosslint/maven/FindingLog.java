package io.github.glosslint.maven;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.terminal.TextReport;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes a report to the build log: one finding per line, as {@code path:line:column rule message},
 * which IDEs turn into a link. Only findings that fail the build are logged as errors.
 *
 * @param failOn which findings fail the build
 */
record FindingLog(Log log, FailOn failOn) {

  /**
   * The maximum number of findings in the log. Nobody reads more, and it slows down CI systems:
   * OUT-8.
   */
  static final int MOST_FINDINGS = 500;

  void write(Report report) {
    List<Finding> findings = report.findings();
    if (findings.size() <= MOST_FINDINGS) {
      findings.forEach(this::write);
    } else {
      findings.stream()
          .sorted(Comparator.comparing(finding -> !failOn.fails(finding.severity())))
          .limit(MOST_FINDINGS)
          .forEach(this::write);
      log.warn(
          "and "
              + (findings.size() - MOST_FINDINGS)
              + " more findings; with -Dgloss-lint.reports=text=target/gloss-lint.txt all of them"
              + " are written to a file");
    }
    TextReport.closing(report).forEach(log::info);
  }

  private void write(Finding finding) {
    StringBuilder line = new StringBuilder();
    line.append(finding.path()).append(':').append(finding.line()).append(':');
    line.append(finding.column()).append(' ').append(finding.rule()).append(' ');
    line.append(finding.message());
    if (!finding.suggestions().isEmpty()) {
      line.append("; did you mean \"");
      line.append(String.join("\" or \"", finding.suggestions())).append("\"?");
    }
    String safe = SafeText.path(line.toString());
    if (failOn.fails(finding.severity())) {
      log.error(safe);
    } else if (finding.severity() == Severity.INFO) {
      log.info(safe);
    } else {
      log.warn(safe);
    }
  }
}
