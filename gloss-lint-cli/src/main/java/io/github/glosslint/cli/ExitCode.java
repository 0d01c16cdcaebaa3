package io.github.glosslint.cli;

/** What the process tells the shell. */
final class ExitCode {

  /** No finding as grave as {@code --fail-on} says. */
  static final int CLEAN = 0;

  /** Findings as grave as {@code --fail-on} says, or graver. */
  static final int FINDINGS = 1;

  /** Wrong options, paths or settings: the user can mend it. */
  static final int USAGE = 2;

  /** A defect of the program, or a report that cannot be written. */
  static final int FAILURE = 3;

  private ExitCode() {}
}
