package io.github.glosslint.maven;

import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the documentation and fails the build on broken links, anchors, references and whatever
 * else the rules find.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends LintMojo {

  /** The lowest severity that fails the build: error, warning, info or never. */
  @Parameter(property = "gloss-lint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** Whether such findings fail the build. Otherwise they are logged as warnings. */
  @Parameter(property = "gloss-lint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation = true;

  /** For Maven. */
  public CheckMojo() {}

  private FailOn failing() throws MojoExecutionException {
    FailOn wanted = FailOn.of(failOn);
    return failOnViolation ? wanted : FailOn.NEVER;
  }

  @Override
  void log(Report report) throws MojoExecutionException {
    new FindingLog(getLog(), failing()).write(report);
  }

  @Override
  void conclude(Report report) throws MojoExecutionException, MojoFailureException {
    FailOn failing = failing();
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0 && failing.fails(severity)) {
        counts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
      }
    }
    if (!counts.isEmpty()) {
      throw new MojoFailureException(
          "gloss-lint found " + String.join(" and ", counts) + " in the documentation, see above");
    }
  }
}
