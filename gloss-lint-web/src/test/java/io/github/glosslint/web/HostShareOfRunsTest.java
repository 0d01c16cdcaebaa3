package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.web.VirtualNetwork.Sent;
import io.github.glosslint.web.queue.Pace;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that share hosts ask about each URL once, and a host of another run more slowly. */
class HostShareOfRunsTest {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private static final List<String> URLS =
      List.of(
          "https://example.org/a#x",
          "https://EXAMPLE.org/a",
          "https://www.example.org/b",
          "//example.com/c",
          "http://127.0.0.1:8080/",
          "https://münchen.example/",
          "https://xn--mnchen-3ya.example/d",
          "http://[/",
          "https://another.net/");

  @Test
  void everyUrlIsInOneShareWhereverItsHostIsWrittenAlike() {
    List<WebUrl> all = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      HostShare share = new HostShare(number, 5);
      for (WebUrl url : WantedUrls.of(URLS, share).urls()) {
        assertThat(share.has(url.host())).isTrue();
        all.add(url);
      }
    }
    assertThat(all).containsExactlyInAnyOrderElementsOf(WantedUrls.of(URLS).urls());
  }

  @Test
  void allStrangersTogetherAskAHostNoFasterThanItsOwnRun() {
    UrlOptions usual = UrlOptions.builder().interval(INTERVAL).build();
    Pace own = usual.pace("example.org", UrlSettings.defaults().host("example.org"));
    double strangers = 0;
    for (int number = 1; number <= 7; number++) {
      HostShare share = new HostShare(number, 7);
      Pace pace =
          usual.withShare(share).pace("example.org", UrlSettings.defaults().host("example.org"));
      if (share.has("example.org")) {
        assertThat(pace).isEqualTo(own);
      } else {
        assertThat(pace.concurrency()).isEqualTo(1);
        strangers += 1.0 / pace.intervalNanos();
      }
    }
    assertThat(strangers).isLessThan(1.0 / own.intervalNanos());
  }

  /** Every URL of a share leads to a host of another, or of its own. */
  @ParameterizedTest(name = "answers after {0} ms")
  @ValueSource(longs = {20, 2_000})
  void aHostHearsLittleFromSharesThatRedirectsLeadToIt(long latency) {
    List<String> urls = IntStream.range(0, 60).mapToObj(i -> "https://from" + i + ".org/").toList();
    int strangers = 0;
    for (int number = 1; number <= 3; number++) {
      HostShare share = new HostShare(number, 3);
      VirtualNetwork network =
          new VirtualNetwork(
              UrlOptions.builder().interval(INTERVAL).seed(7).build().withShare(share),
              UrlSettings.defaults(),
              job ->
                  job.host().equals("target.org")
                      ? VirtualNetwork.status(200)
                      : VirtualNetwork.status(
                          302, "location", "https://target.org/" + job.request().url().host()),
              job -> TimeUnit.MILLISECONDS.toNanos(latency));
      network.play(WantedUrls.of(urls, share).urls().stream().map(WebUrl::key).toList());
      List<Sent> sent =
          network.sent().stream().filter(each -> each.host().equals("target.org")).toList();
      assertThat(sent).hasSizeGreaterThan(10);
      if (share.has("target.org")) {
        continue;
      }
      strangers++;
      for (int i = 1; i < sent.size(); i++) {
        assertThat(sent.get(i).start()).isGreaterThanOrEqualTo(sent.get(i - 1).end());
        // It varies by a fifth.
        assertThat(sent.get(i).start() - sent.get(i - 1).start())
            .isGreaterThanOrEqualTo(INTERVAL.toNanos() * 3 * 4 / 5);
      }
    }
    assertThat(strangers).isEqualTo(2);
  }
}
