package io.github.glosslint.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the system, in UTC. {@link Clock#systemUTC} is the same, but prepares an offset when
 * it is first called; on Java 25 that loads method handles, for which a check has no other use.
 */
public final class SystemClock extends Clock {

  public static final Clock UTC = new SystemClock();

  private SystemClock() {}

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
