package io.github.glosslint.maven;

import io.github.glosslint.GlossLint;
import io.github.glosslint.fix.AppliedFix;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.SkippedFix;
import io.github.glosslint.fix.UnifiedDiff;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies the fixes of findings to the files of the documentation, and logs what is left. Never
 * fails the build because of findings.
 */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends LintMojo {

  /** Whether to apply unsafe fixes, too, which somebody should look at. */
  @Parameter(property = "gloss-lint.unsafe", defaultValue = "false")
  private boolean unsafe;

  /** Whether to log the fixes as a patch, and write nothing. */
  @Parameter(property = "gloss-lint.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Whether to write files even if Git has changes that are not committed. */
  @Parameter(property = "gloss-lint.allowDirty", defaultValue = "false")
  private boolean allowDirty;

  /** For Maven. */
  public FixMojo() {}

  @Override
  void narrow(GlossLint lint) throws MojoExecutionException {
    if (changedSince() != null) {
      throw new MojoExecutionException("the goal fix does not take gloss-lint.changedSince");
    }
    if (documentation().isBuilt()) {
      throw new MojoExecutionException(
          "the goal fix does not take gloss-lint.built: what a build writes, the next one writes anew");
    }
    super.narrow(lint);
  }

  @Override
  Report report(GlossLint lint) throws MojoExecutionException {
    FixOptions options = FixOptions.safe();
    options = unsafe ? options.unsafe() : options;
    options = dryRun ? options.dryRun() : options;
    FixResult result = lint.fix(allowDirty ? options.allowingDirty() : options);
    if (result.left().failures().isEmpty()) {
      log(result);
    }
    return result.left();
  }

  private void log(FixResult result) throws MojoExecutionException {
    for (AppliedFix one : result.applied()) {
      String done = dryRun ? "would fix: " : "fixed: ";
      getLog()
          .info(line(one.finding().path(), one.finding().line(), done + one.fix().description()));
    }
    for (SkippedFix one : result.skipped()) {
      getLog().info(line(one.finding().path(), one.finding().line(), "not fixed: " + one.reason()));
    }
    if (dryRun) {
      for (FixedFile file : result.files()) {
        UnifiedDiff.of(file).lines().forEach(line -> getLog().info(SafeText.masked(line)));
      }
    }
    int fixed = result.applied().size();
    getLog().info(count(fixed) + (dryRun ? " would be fixed" : " fixed"));
    for (UnwrittenFile file : result.unwritten()) {
      String message = "cannot write " + file.path() + ": " + file.reason();
      if (file.failed()) {
        throw new MojoExecutionException(SafeText.of(message));
      }
      getLog().warn(SafeText.of(message));
    }
  }

  private static String line(String path, int line, String said) {
    return SafeText.path(path) + ":" + line + ": " + SafeText.of(said);
  }

  @Override
  void log(Report report) {
    new FindingLog(getLog(), FailOn.NEVER).write(report);
  }

  @Override
  void conclude(Report report) {
    // What is left is for the goal check to judge.
  }
}
