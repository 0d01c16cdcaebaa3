package io.github.glosslint.maven;

import io.github.glosslint.report.Report;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the documentation and its external URLs, and writes a report to the build folder. Findings
 * never fail the build.
 */
@Mojo(name = "audit", threadSafe = true, requiresProject = false)
public final class AuditMojo extends LintMojo {

  /** For Maven. */
  public AuditMojo() {}

  @Override
  void log(Report report) {
    new FindingLog(getLog(), FailOn.NEVER).write(report);
  }

  @Override
  boolean usuallyAsksWeb() {
    return true;
  }

  @Override
  Map<String, String> usualReports() {
    String stem = buildFolder().resolve("gloss-lint").resolve("audit").toString();
    return Map.of("html", stem + ".html", "json", stem + ".json");
  }

  @Override
  void conclude(Report report) {
    // The report is written, and nothing in it is a reason to fail.
  }
}
