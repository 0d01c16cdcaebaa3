package io.github.glosslint.cli;

import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.cli.web.WebOptions;
import io.github.glosslint.server.LanguageServerProcess;
import io.github.glosslint.server.UrlOracles;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.web.RememberedWeb;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.WebOracle;
import org.jspecify.annotations.Nullable;

/** The command that serves an editor over standard input and output. */
final class ServerCommand {

  private ServerCommand() {}

  /**
   * Serves until the client ends it, and returns the exit code.
   *
   * @param web how external URLs are checked if the client asks for it; null if they never are
   */
  static int run(Environment environment, @Nullable WebRequest web) throws UsageException {
    UrlOracles oracles =
        web == null
            ? UrlOracles.NONE
            : new WebOracles(WebOptions.of(web, environment), web.cache() != null);
    try {
      return LanguageServerProcess.serve(
          environment.in(), environment.out(), Version.name(), oracles);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.CLEAN;
    }
  }

  /** Oracles of the web with the options of the command line. */
  private record WebOracles(UrlOptions options, boolean keeps) implements UrlOracles {

    @Override
    public UrlOracle asking() {
      return WebOracle.of(options);
    }

    @Override
    public @Nullable UrlOracle remembering() {
      return keeps ? RememberedWeb.of(options) : null;
    }
  }
}
