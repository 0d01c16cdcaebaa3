package io.github.glosslint.maven;

import io.github.glosslint.report.DocumentNotes;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** What a goal says of a project in which it has found no document. */
final class NoDocuments {

  private final MavenProject project;
  private final Log log;

  NoDocuments(MavenProject project, Log log) {
    this.project = project;
    this.log = log;
  }

  /**
   * Says so, as loud as it is surprising.
   *
   * @throws MojoExecutionException if parameters of the goal say where documents are
   */
  void say(Documentation documentation, Report report) throws MojoExecutionException {
    String nothing = "no document was found in " + documentation.folder();
    if (!documentation.isConfigured() && isModuleOfCode(report)) {
      // Most modules have none, and who builds one alone has not asked for documentation.
      log.info(SafeText.of(nothing));
      return;
    }
    DocumentNotes.of(report.summary().documents()).forEach(note -> log.warn(SafeText.of(note)));
    if (documentation.isConfigured()) {
      report.summary().notes().forEach(note -> log.warn(SafeText.of(note)));
      throw new MojoExecutionException(
          SafeText.of(
              nothing
                  + "; check the parameters "
                  + (documentation.isBuilt() ? "built" : "sources")
                  + ", includes and excludes"));
    }
    log.warn(SafeText.of(nothing + "; gloss-lint.sources says where to look"));
  }

  /** Whether the project is part of another and has no documents, in whatever language. */
  private boolean isModuleOfCode(Report report) {
    return ExecutionRoot.isModule(project)
        && report.summary().documents().notUnderstood().isEmpty();
  }
}
