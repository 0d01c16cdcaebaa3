package io.github.glosslint;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.site.Site;
import io.github.glosslint.text.Location;
import io.github.glosslint.web.UrlChecker;
import io.github.glosslint.web.UrlListener;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.UrlReport;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the web about the URLs of one checkout after the other, until somebody stops it. */
final class WebRun {

  private UrlListener listener = progress -> {};
  private @Nullable UrlOptions options;
  private @Nullable UrlChecker checker;
  private boolean stopped;

  void options(UrlOptions value) {
    options = value;
  }

  void listener(UrlListener value) {
    listener = value;
  }

  /** Ends what is asked now, and lets nothing be asked later. Called from any thread. */
  synchronized void stop() {
    stopped = true;
    if (checker != null) {
      checker.stop();
    }
  }

  private synchronized void begin(UrlChecker fresh) {
    checker = fresh;
    if (stopped) {
      fresh.stop();
    }
  }

  /**
   * What the web says.
   *
   * @param asked the places whose URLs it is asked about
   * @return null if it is not to be asked
   */
  @Nullable UrlReport ask(
      Site site,
      EffectiveSettings settings,
      List<Rule> rules,
      Predicate<Location> asked,
      Clock clock) {
    if (options == null) {
      return null;
    }
    UrlChecker fresh =
        UrlChecker.of(
                settings.settings().urls(),
                options.withTryHttps(AskedUrls.wantHttps(site, settings, rules)))
            .listener(listener)
            .clock(clock);
    begin(fresh);
    return fresh.check(AskedUrls.of(site, settings, rules, asked));
  }
}
