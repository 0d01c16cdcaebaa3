package io.github.glosslint.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.check.UrlCheck.LookOptions;
import io.github.glosslint.web.net.AddressPolicy;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Steps of a look whose answers take their time. */
class UrlCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private static UrlCheck look() throws Exception {
    HopPolicy policy = new HopPolicy(UrlSettings.defaults(), AddressPolicy.publicOnly(), Map.of());
    LookOptions first = new LookOptions(false, null, false, false);
    return new UrlCheck(WebUrl.parse("https://glosslint.dev/a"), Set.of(), policy, first);
  }

  private static Exchange redirect(int hop, int seconds) {
    return new Exchange.Answer(
        302, Map.of("location", "/" + hop), null, Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  @DisplayName("HTTP-1 the requests of one look share 45 seconds")
  void timeIsShared() throws Exception {
    UrlCheck look = look();
    look.begin();
    Step second = look.received(redirect(1, 20), NOW);
    assertThat(second).isInstanceOf(Step.Ask.class);
    assertThat(((Step.Ask) second).request().within()).isEqualTo(Duration.ofSeconds(25));
    Step third = look.received(redirect(2, 25), NOW);
    assertThat(third).isInstanceOf(Step.Done.class);
    assertThat(((Step.Done) third).verdict().cause()).isEqualTo(Cause.TIMEOUT);
  }
}
