package io.github.glosslint.maven;

import io.github.glosslint.report.Failure;
import io.github.glosslint.report.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Reports errors of the goal itself. Exceptions are not passed on to Maven, which would print their
 * messages unchanged; these may contain text from documents (OUT-2).
 */
record FaultLog(Log log) {

  private static final String ISSUES = "https://github.com/gloss-lint/gloss-lint/issues";

  /** The number of internal errors that are shown; they are usually alike. */
  private static final int MOST = 5;

  /** An error that the user can fix; the message may have several lines. */
  MojoExecutionException mendable(String message) {
    return new MojoExecutionException(
        message.lines().map(SafeText::path).collect(Collectors.joining("\n")));
  }

  /** An internal error that has been logged. */
  MojoExecutionException ours() {
    return new MojoExecutionException(
        "this is a bug in gloss-lint, and the result is incomplete; please report it with the"
            + " output of mvn -X: "
            + ISSUES);
  }

  /** Failures of rules that are none of gloss-lint's; they have been logged. */
  MojoExecutionException ofOutsideRules() {
    return new MojoExecutionException(
        "rules from outside failed, and the result is incomplete; tell their author");
  }

  void log(List<Failure> failures) {
    for (Failure failure : failures.subList(0, Math.min(MOST, failures.size()))) {
      String where = failure.path().isEmpty() ? "" : failure.path() + ", ";
      log(where + failure.doing() + ": ", failure.cause());
    }
    if (failures.size() > MOST) {
      log.error(failures.size() - MOST + " more of this kind");
    }
  }

  /**
   * Logs what happened, with the stack trace for those who debug.
   *
   * @param where what was being processed, with a colon; may be empty
   */
  void log(String where, Throwable fault) {
    log.error(SafeText.masked("internal error: " + where + fault));
    for (Throwable each = fault; each != null; each = each.getCause()) {
      log.debug(SafeText.masked(each.toString()));
      for (StackTraceElement element : each.getStackTrace()) {
        log.debug("    at " + SafeText.of(element.toString()));
      }
    }
  }
}
