package io.github.glosslint.cli;

/** The exit codes of the process. */
final class ExitCode {

  /** No finding as severe as {@code --fail-on} says. */
  static final int CLEAN = 0;

  /** Findings as severe as {@code --fail-on} says, or worse. */
  static final int FINDINGS = 1;

  /** Wrong options, paths or settings: the user can fix it. */
  static final int USAGE = 2;

  /** A defect of the program, or a report that cannot be written. */
  static final int FAILURE = 3;

  private ExitCode() {}
}
