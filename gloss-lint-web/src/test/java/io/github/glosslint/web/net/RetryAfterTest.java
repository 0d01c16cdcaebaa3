package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HTTP-8 Retry-After")
class RetryAfterTest {

  private static final Instant NOW = Instant.parse("1994-11-06T08:49:37Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "120, PT2M",
    "' 7 ', PT7S",
    "+7, PT7S",
    "-1, PT0S",
    "-99999999999999999999999, PT0S",
    "1.5, PT1.5S",
    "1., PT1S",
    "007, PT7S",
    "3s, PT3S",
    "1.5s, PT1.5S",
    "1m1s, PT1M1S",
    "1m1.5s, PT1M1S",
    "2h, PT2H",
    "1H2M3S, PT1H2M3S",
    "500ms, PT0.5S",
    "99999999999, PT876000H",
    "99999999999999999999999999999999, PT876000H",
    "999999999h, PT876000H",
  })
  void inSeconds(String value, Duration pause) {
    assertThat(RetryAfter.parse(value, null, NOW)).isEqualTo(pause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:50:37 GMT",
        "Sunday, 06-Nov-94 08:50:37 GMT",
        "Sun Nov  6 08:50:37 1994",
      })
  void asADate(String value) {
    assertThat(RetryAfter.parse(value, null, NOW)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryAfter.parse(value, "Sun, 06 Nov 1994 08:50:07 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryAfter.parse(value, "garbage", NOW)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryAfter.parse(value, null, NOW.plusSeconds(3600))).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"99, PT7S", "100, "})
  void noLongerThanAHundredCharacters(int zeros, @Nullable Duration pause) {
    assertThat(RetryAfter.parse("0".repeat(zeros) + "7", null, NOW)).isEqualTo(pause);
  }

  @Test
  void aSkewedClockMattersNot() {
    assertThat(
            RetryAfter.parse("Fri, 06 Nov 2054 08:50:37 GMT", "Fri, 06 Nov 2054 08:50:07 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theLongestPauseFitsIntoNanoseconds() {
    Duration pause = RetryAfter.parse("9".repeat(99), null, NOW);
    assertThat(pause).isNotNull();
    assertThat(pause.toNanos()).isPositive();
    assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", null, NOW)).isEqualTo(pause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "s",
        "1 2",
        "1d",
        "--1",
        "1e3",
        "0x10",
        "NaN",
        "١",
        "Sun, 99 Foo 1994",
        "\u0000",
        "tomorrow é",
        "1m1",
        "."
      })
  void garbageIsNothing(String value) {
    assertThat(RetryAfter.parse(value, null, NOW)).isNull();
  }

  @Test
  void nothingIsNothing() {
    assertThat(RetryAfter.parse(null, "Sun, 06 Nov 1994 08:50:07 GMT", NOW)).isNull();
    assertThat(RetryAfter.parse("9".repeat(1_000_000), null, NOW)).isNull();
  }
}
