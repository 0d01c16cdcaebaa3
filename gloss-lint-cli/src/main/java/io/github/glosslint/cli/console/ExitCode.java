package io.github.glosslint.cli.console;

/** The exit codes of the process. */
public final class ExitCode {

  /** No finding as severe as {@code --fail-on} says. */
  public static final int CLEAN = 0;

  /** Findings as severe as {@code --fail-on} says, or worse. */
  public static final int FINDINGS = 1;

  /** Wrong options, paths or settings: the user can fix it. */
  public static final int USAGE = 2;

  /** A defect of the program, or a report that cannot be written. */
  public static final int FAILURE = 3;

  private ExitCode() {}
}
