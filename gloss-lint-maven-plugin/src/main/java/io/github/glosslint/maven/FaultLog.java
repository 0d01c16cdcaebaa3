package io.github.glosslint.maven;

import io.github.glosslint.Failure;
import io.github.glosslint.report.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * What went wrong with the goal itself. Exceptions are not handed to Maven: it would print their
 * messages as they are, and those may hold text of documents (OUT-2).
 */
record FaultLog(Log log) {

  private static final String ISSUES = "https://github.com/gloss-lint/gloss-lint/issues";

  /** Of faults of the program, so many are shown: they are alike. */
  private static final int MOST = 5;

  /** A mistake that the user can mend; the message may have several lines. */
  MojoExecutionException mendable(String message) {
    return new MojoExecutionException(
        message.lines().map(SafeText::path).collect(Collectors.joining("\n")));
  }

  /** A defect of the program, which was logged. */
  MojoExecutionException ours() {
    return new MojoExecutionException(
        "this is a bug in gloss-lint, and the result is incomplete; please report it with the"
            + " output of mvn -X: "
            + ISSUES);
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
   * Says what happened, and where in the program to those who debug.
   *
   * @param where what it was at, with a colon; may be empty
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
