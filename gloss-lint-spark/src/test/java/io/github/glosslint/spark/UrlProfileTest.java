package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.UrlQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrlProfileTest {

  private static UrlProfile profile(UrlSettings settings, boolean wantHttps) {
    return UrlProfile.of(new UrlQuestion(List.of(), settings, wantHttps, Clock.systemUTC()));
  }

  @Test
  void isTheSameAfterATrip() {
    UrlSettings settings =
        new UrlSettings(
            List.of("a+", "b"),
            Map.of(
                "example.org",
                new HostSettings(
                    OptionalInt.of(3),
                    Duration.ofMillis(500),
                    Map.of("x-token", "1", "accept-language", "en"),
                    "me",
                    Set.of(403, 999),
                    false),
                "*.example.net",
                new HostSettings(OptionalInt.empty(), null, Map.of(), null, Set.of(), true)),
            true,
            UrlSettings.Grace.DEFAULT,
            Duration.ofDays(1),
            7);
    UrlProfile profile = profile(settings, true);
    UrlProfile back = UrlProfile.of(profile.bytes());
    assertThat(back).isEqualTo(profile);
    assertThat(back.key()).isEqualTo(profile.key());
    assertThat(back.settings().hosts()).isEqualTo(settings.hosts());
    assertThat(profile(settings, false).key()).isNotEqualTo(profile.key());
  }

  @Test
  void whatIsNoMatterOfVerdictsMakesNoDifference() {
    UrlSettings usual = UrlSettings.defaults();
    UrlSettings other =
        new UrlSettings(List.of(), Map.of(), false, usual.grace(), Duration.ofDays(1), 10);
    assertThat(profile(other, false).key()).isEqualTo(profile(usual, false).key());
  }
}
