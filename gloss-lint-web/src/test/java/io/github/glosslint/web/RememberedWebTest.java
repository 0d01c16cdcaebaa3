package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.history.HistoryFile;
import io.github.glosslint.web.history.Observation;
import io.github.glosslint.web.history.Transition;
import io.github.glosslint.web.history.UrlHistory;
import io.github.glosslint.web.history.UrlKey;
import io.github.glosslint.web.net.UserAgent;
import io.github.glosslint.web.url.UrlReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier checks saw is told, however old it is, and nothing else. */
class RememberedWebTest {

  private static final Instant THEN = Instant.parse("2026-11-01T12:00:00Z");

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void failuresAreRememberedAsWell() throws Exception {
    Path cache = folder.resolve("urls");
    String url = "https://gone.example.net/a";
    UrlKey key = new UrlKey(Secrets.hashedKey(new UrlReader().read(url).key()), "");
    Observation seen =
        new Observation(key, Verdict.of(Cause.NOT_FOUND, "404"), Set.of(), null, THEN);
    assertThat(
            HistoryFile.at(cache, UserAgent.version(), Clock.fixed(THEN, ZoneOffset.UTC))
                .save(UrlHistory.of(List.of(Transition.observed(null, seen)))))
        .isNull();
    UrlReport report =
        RememberedWeb.of(UrlOptions.builder().cache(cache).build())
            .ask(
                new UrlQuestion(
                    List.of(url, "https://unknown.example.net/"),
                    Settings.defaults().urls(),
                    false,
                    NOW));
    assertThat(report.verdict(url).state()).isEqualTo(State.DEAD);
    assertThat(report.verdict(url).evidence()).endsWith("on 2026-11-01");
    assertThat(report.verdict("https://unknown.example.net/")).isNull();
    assertThat(report.reused()).isEqualTo(1);
    assertThat(report.warnings()).isEmpty();
  }
}
