package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.web.queue.Pace;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that share hosts ask about each URL once, and a host of another run more slowly. */
class HostShareOfRunsTest {

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
    UrlOptions usual = UrlOptions.builder().interval(Duration.ofMillis(100)).build();
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
}
