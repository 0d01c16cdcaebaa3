package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlProgressLineTest {

  private static final UrlProgress MUCH =
      new UrlProgress(1_234, 2_674, 1_190, 3, 12, 29, 2, Duration.ofSeconds(45), false);

  private static UrlProgress left(@Nullable Duration remaining) {
    return new UrlProgress(1, 2, 1, 0, 0, 0, 0, remaining, false);
  }

  @Test
  void says_everything_that_is_not_nothing() {
    assertThat(UrlProgressLine.line(MUCH, 200))
        .isEqualTo(
            "URLs 1,234/2,674, 1,190 alive, 3 dead, 12 blocked, 29 unreachable, 2 hosts parked,"
                + " about 40 s left");
    assertThat(UrlProgressLine.line(left(null), 200)).isEqualTo("URLs 1/2, 1 alive");
    assertThat(UrlProgressLine.line(new UrlProgress(2, 2, 1, 1, 0, 0, 1, null, true), 200))
        .isEqualTo("URLs 2/2, 1 alive, 1 dead, 1 host parked, a second look");
  }

  @Test
  void leaves_out_what_matters_least_where_there_is_no_room() {
    assertThat(UrlProgressLine.line(MUCH, 67))
        .isEqualTo("URLs 1,234/2,674, 1,190 alive, 3 dead, 12 blocked, about 40 s left");
  }

  @ParameterizedTest
  @CsvSource({
    "9,    a few seconds left",
    "10,   about 10 s left",
    "119,  about 110 s left",
    "120,  about 2 min left",
    "3599, about 60 min left"
  })
  void an_estimate_is_no_more_precise_than_it_is(long seconds, String expected) {
    assertThat(UrlProgressLine.line(left(Duration.ofSeconds(seconds)), 200))
        .isEqualTo("URLs 1/2, 1 alive, " + expected);
  }
}
