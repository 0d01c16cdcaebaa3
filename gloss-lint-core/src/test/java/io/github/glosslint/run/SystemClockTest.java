package io.github.glosslint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SystemClockTest {

  @Test
  void saysWhatTheClockOfTheJdkSays() {
    Instant before = Clock.systemUTC().instant();
    Instant now = SystemClock.UTC.instant();
    assertThat(now).isBetween(before, Clock.systemUTC().instant());
    assertThat(SystemClock.UTC.millis()).isBetween(now.toEpochMilli(), System.currentTimeMillis());
    assertThat(SystemClock.UTC.getZone()).isEqualTo(ZoneOffset.UTC);
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    assertThat(SystemClock.UTC.withZone(zone)).isEqualTo(Clock.system(zone));
  }
}
