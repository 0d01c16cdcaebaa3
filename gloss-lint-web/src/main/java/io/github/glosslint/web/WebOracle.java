package io.github.glosslint.web;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import org.jspecify.annotations.Nullable;

/**
 * Asks the web: {@code GlossLint.at(docs).urls(WebOracle.of(UrlOptions.defaults())).check()}. Set
 * it up before the first question; {@link #stop} may be called from any thread.
 */
public final class WebOracle implements UrlOracle {

  private final UrlOptions options;
  private UrlListener listener = progress -> {};
  private @Nullable UrlChecker checker;
  private boolean stopped;

  private WebOracle(UrlOptions options) {
    this.options = options;
  }

  /**
   * Creates an oracle that uses the network of this machine.
   *
   * @param options what only a trusted caller may set; everything else comes from the settings
   */
  public static WebOracle of(UrlOptions options) {
    return new WebOracle(options);
  }

  /** Reports progress to this listener. */
  public WebOracle listener(UrlListener value) {
    listener = value;
    return this;
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    UrlChecker fresh =
        UrlChecker.of(
                question.settings(),
                options.withTryHttps(question.wantHttps()).withShare(question.share()))
            .listener(
                news -> {
                  listener.progress(news);
                  question.progress().progress(news.done(), news.total());
                })
            .clock(question.clock());
    begin(fresh);
    return fresh.check(question.urls());
  }

  private synchronized void begin(UrlChecker fresh) {
    checker = fresh;
    if (stopped) {
      fresh.stop();
    }
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (checker != null) {
      checker.stop();
    }
  }
}
