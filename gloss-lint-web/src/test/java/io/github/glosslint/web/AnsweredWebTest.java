package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of what was answered to many, each gets what it asked for. */
class AnsweredWebTest {

  private static final Verdict PAGE =
      new Verdict(
          Cause.ANSWERED, "200 OK", 200, null, Set.of("one", "tw%6F", "three"), false, 5, false);

  private static final Verdict GONE = Verdict.of(Cause.NOT_FOUND, "404 Not Found");

  private static final UrlReport ALL =
      new UrlReport(
          Map.of(
              "https://example.org/a", PAGE,
              "HTTPS://EXAMPLE.org/a", PAGE,
              "https://example.org/gone", GONE,
              "https://example.net/", GONE),
          new TreeMap<>(Map.of("https://example.org/a", PAGE)),
          List.of(
              new HostSummary("example.net", 1, 2, 1, 3, 0),
              new HostSummary("example.org", 2, 4, 1, 9, 1),
              new HostSummary("redirected.example", 0, 1, 0, 1, 0)),
          List.of("a warning"),
          null,
          2);

  private static UrlReport ask(String... urls) {
    return AnsweredWeb.of(ALL)
        .ask(new UrlQuestion(List.of(urls), UrlSettings.defaults(), false, Clock.systemUTC()));
  }

  @Test
  void fragmentsAreThoseOfTheQuestion() {
    UrlReport report =
        ask(
            "https://example.org/a#two",
            "https://example.org/a#tw%6F",
            "HTTPS://EXAMPLE.org/a#one");
    Verdict verdict = report.verdict("https://example.org/a");
    assertThat(verdict).isNotNull();
    assertThat(verdict.missingFragments()).containsExactly("one", "tw%6F");
    assertThat(report.verdict("HTTPS://EXAMPLE.org/a")).isEqualTo(verdict);
    assertThat(report.verdicts()).containsOnlyKeys("https://example.org/a");
  }

  @Test
  void hostsCountTheUrlsOfTheQuestionAndAllRequests() {
    assertThat(ask("https://example.org/gone").hosts())
        .containsExactly(new HostSummary("example.org", 1, 4, 1, 9, 1));
    assertThat(ask("https://example.org/a").hosts())
        .containsExactly(new HostSummary("example.org", 1, 4, 0, 9, 1));
  }

  @Test
  void ofOtherUrlsItSaysNothing() {
    UrlReport report = ask("https://example.org/other", "http://[/");
    assertThat(report.verdict("https://example.org/other")).isNull();
    Verdict invalid = report.verdict("http://[/");
    assertThat(invalid).isNotNull();
    assertThat(invalid.cause()).isEqualTo(Cause.INVALID_URL);
    assertThat(report.hosts()).isEmpty();
    assertThat(report.reused()).isZero();
  }
}
