package io.github.glosslint.cli;

import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.server.LanguageServerProcess;

/** The command that serves an editor over standard input and output. */
final class ServerCommand {

  private ServerCommand() {}

  /** Serves until the client ends it, and returns the exit code. */
  static int run(Environment environment) {
    try {
      return LanguageServerProcess.serve(environment.in(), environment.out(), Version.name());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.CLEAN;
    }
  }
}
