package io.github.glosslint.maven;

import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.terminal.TextReport;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records all findings in a new baseline, by default <code>gloss-lint-baseline.json</code>, so that
 * the goal <code>check</code> reports only new ones. Never changes an existing baseline.
 */
@Mojo(name = "baseline-create", threadSafe = true, requiresProject = false)
public final class BaselineCreateMojo extends LintMojo {

  /** For Maven. */
  public BaselineCreateMojo() {}

  @Override
  void narrow(GlossLint lint) throws MojoExecutionException {
    Path file = baselineFile();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new MojoExecutionException(
          SafeText.of(
              file
                  + " already exists, and replacing it would make new findings known;"
                  + " baseline-prune removes what no longer exists; to start over, delete the"
                  + " file"));
    }
  }

  @Override
  void log(Report report) {
    TextReport.closing(report).forEach(getLog()::info);
  }

  @Override
  void conclude(Report report) throws MojoExecutionException {
    String fault = report.urls() == null ? null : report.urls().networkFault();
    if (fault != null) {
      throw new MojoExecutionException(
          SafeText.of("nothing was recorded, because there is no network: " + fault));
    }
    Path file = baselineFile();
    Baseline baseline =
        Baseline.of(file, documentation().targets(), report.findings(), workingDirectory());
    write(baseline);
    getLog().info(SafeText.of(count(baseline.size()) + " recorded in " + file));
  }
}
