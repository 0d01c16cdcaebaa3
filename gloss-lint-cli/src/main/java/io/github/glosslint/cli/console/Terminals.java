package io.github.glosslint.cli.console;

import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Which of the process's streams are terminals. */
public final class Terminals {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Wider ones are none. */
  private static final int MOST_DIGITS = 5;

  /** Narrower lines would hold hardly a word. */
  private static final int LEAST_WIDTH = 40;

  /** Clears the screen and what was scrolled off it, and goes to its top. */
  public static final String CLEAR = "\033[2J\033[3J\033[H";

  private Terminals() {}

  /**
   * How many cells a line of the terminal has. The shell knows, and the launcher tells it in {@code
   * COLUMNS}; Java has no way to ask.
   *
   * @return {@link TextReport#UNBROKEN} if nobody said
   */
  public static int width(Map<String, String> variables) {
    String columns = variables.getOrDefault("COLUMNS", "");
    return isWidth(columns)
        ? Math.max(LEAST_WIDTH, Integer.parseInt(columns))
        : TextReport.UNBROKEN;
  }

  /** Whether a text is a positive number; terminals that know no width say 0. */
  private static boolean isWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS && text.charAt(0) != '0';
  }

  /**
   * Whether a stream is a terminal. Where descriptors are files, as on Linux, each is looked at by
   * itself; elsewhere Java only tells whether input and output both are one.
   *
   * @param descriptor 1 for standard output, 2 for standard error
   */
  @SuppressWarnings("SystemConsoleNull") // it does return null, thanks to the property
  public static boolean isTerminal(int descriptor) {
    try {
      String target =
          Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor))).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      // Some JDKs between 17 and 25 hand out a console even if there is no terminal, but not this.
      System.setProperty("jdk.console", "java.base");
      return System.console() != null;
    }
  }
}
