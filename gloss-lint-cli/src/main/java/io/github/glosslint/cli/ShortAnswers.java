package io.github.glosslint.cli;

import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.cli.help.Help;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What the program says of itself. It is asked for alone, by people who wait and by scripts that
 * look whether it is there, and is answered before anything of a check is loaded: in half the time.
 */
final class ShortAnswers {

  private ShortAnswers() {}

  /** The version or the help; null if the arguments ask for something else, or for more. */
  static @Nullable String to(String[] args) {
    if (args.length != 1) {
      return null;
    }
    return switch (args[0]) {
      case "-h", "--help", "help" -> Help.of(null);
      case "-V", "--version" -> Version.text();
      default -> null;
    };
  }

  /** Prints an answer and returns the exit code. */
  static int print(String answer, OutputStream out, PrintStream err) {
    try {
      new Stdout(out).print(answer);
      return ExitCode.CLEAN;
    } catch (IOException e) {
      new Messages(err).say(String.valueOf(e.getMessage()));
      return ExitCode.FAILURE;
    }
  }
}
