package io.github.glosslint.maven;

import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.terminal.TextReport;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Removes entries from the baseline whose finding no longer exists. Never adds any. */
@Mojo(name = "baseline-prune", threadSafe = true, requiresProject = false)
public final class BaselinePruneMojo extends LintMojo {

  /** For Maven. */
  public BaselinePruneMojo() {}

  @Override
  void narrow(GlossLint lint) throws MojoExecutionException {
    lint.baseline(readBaseline());
  }

  @Override
  void log(Report report) {
    TextReport.closing(report).forEach(getLog()::info);
  }

  @Override
  void conclude(Report report) throws MojoExecutionException {
    Path file = baselineFile();
    KnownFindings known = Objects.requireNonNull(report.summary().known());
    if (known.doubt() != null) {
      throw new MojoExecutionException(
          SafeText.of("cannot tell which entries of " + file + " are gone: " + known.doubt()));
    }
    Baseline pruned = readBaseline().prune(known.gone());
    write(pruned);
    getLog()
        .info(
            SafeText.of(
                count(known.goneCount())
                    + " removed from "
                    + file
                    + ", "
                    + pruned.size()
                    + " left"));
  }
}
