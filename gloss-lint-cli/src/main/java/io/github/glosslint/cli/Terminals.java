package io.github.glosslint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which of the process's streams are terminals. */
final class Terminals {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Terminals() {}

  /**
   * Whether a stream is a terminal. Where descriptors are files, as on Linux, each is looked at by
   * itself; elsewhere Java only tells whether input and output both are one.
   *
   * @param descriptor 1 for standard output, 2 for standard error
   */
  @SuppressWarnings("SystemConsoleNull") // it does return null, thanks to the property
  static boolean isTerminal(int descriptor) {
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
