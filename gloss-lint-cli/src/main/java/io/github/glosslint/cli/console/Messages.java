package io.github.glosslint.cli.console;

import io.github.glosslint.report.SafeText;
import java.io.PrintStream;

/** Messages on standard error. Each line names the program or a location in a file. */
public final class Messages {

  private static final String NAME = "gloss-lint: ";
  private static final String ISSUES = "https://github.com/gloss-lint/gloss-lint/issues";

  private final PrintStream err;

  public Messages(PrintStream err) {
    this.err = err;
  }

  /** Says something. Whatever it names is made safe to print, and shows no secret. */
  public void say(String message) {
    print(NAME + SafeText.masked(message));
  }

  /** Says what the user can fix. */
  public void say(UsageException mistake) {
    String message = String.valueOf(mistake.getMessage());
    switch (mistake.kind()) {
      case ARGUMENTS -> {
        say(message);
        say("try gloss-lint --help");
      }
      case INPUT -> message.lines().forEach(this::say);
      case SETTINGS -> message.lines().forEach(line -> print(SafeText.path(line)));
    }
  }

  /**
   * Says what went wrong in the program itself.
   *
   * @param where what it was at, empty if unknown
   * @param detailed whether to say where in the program
   */
  public void failure(String where, Throwable cause, boolean detailed) {
    say("internal error: " + (where.isEmpty() ? "" : where + ": ") + cause);
    if (detailed) {
      trace(cause);
    }
  }

  /** Asks the user to report a failure. */
  public void askForReport() {
    say("this is a bug in gloss-lint; please report it with the output of --verbose: " + ISSUES);
  }

  private void trace(Throwable failure) {
    for (StackTraceElement element : failure.getStackTrace()) {
      print("    at " + SafeText.of(element.toString()));
    }
    Throwable cause = failure.getCause();
    if (cause != null && cause != failure) {
      print("  caused by " + SafeText.masked(cause.toString()));
      trace(cause);
    }
  }

  private void print(String line) {
    err.print(line + '\n');
    err.flush();
  }
}
