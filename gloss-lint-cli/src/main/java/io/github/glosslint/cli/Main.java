package io.github.glosslint.cli;

import java.io.PrintStream;

/** The command line's entry: arguments in, exit code out. */
public final class Main {
  private Main() {}

  /** Runs and exits with the run's code. */
  @SuppressWarnings("SystemOut") // the one place where the process's own streams are taken
  public static void main(String[] args) {
    System.exit(run(System.err));
  }

  static int run(PrintStream err) {
    err.println("gloss-lint: this build checks nothing yet.");
    return 3;
  }
}
