package io.github.glosslint.web;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.history.HistoryFile;
import io.github.glosslint.web.history.UrlHistory;
import io.github.glosslint.web.net.UserAgent;
import java.util.List;

/**
 * Says what earlier checks of URLs saw, and when, by their cache. It opens no connection: of what
 * the cache does not know it says nothing.
 */
public final class RememberedWeb implements UrlOracle {

  private final UrlOptions options;

  private RememberedWeb(UrlOptions options) {
    this.options = options;
  }

  /**
   * Creates an oracle.
   *
   * @param options those of the checks that wrote the cache, and the cache
   */
  public static RememberedWeb of(UrlOptions options) {
    return new RememberedWeb(options);
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    WantedUrls wanted = WantedUrls.of(question.urls());
    UrlHistory history = UrlHistory.EMPTY;
    String warning = null;
    if (options.cache != null) {
      HistoryFile.Loaded loaded =
          HistoryFile.at(options.cache, UserAgent.version(), question.clock()).load();
      history = loaded.history();
      warning = loaded.warning();
    }
    Memory memory = new Memory(history, question.settings(), options, question.clock());
    memory.recall(wanted);
    return wanted.report(
        memory.verdicts(), memory.reused(), warning == null ? List.of() : List.of(warning));
  }

  @Override
  public void stop() {
    // It answers at once.
  }
}
