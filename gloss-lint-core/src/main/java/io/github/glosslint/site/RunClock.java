package io.github.glosslint.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The moment of a run, the same for all its pages, which remembers how long its answers hold.
 * Thread-safe.
 */
public final class RunClock extends Clock {

  private final Clock clock;
  private final Instant now;
  private Instant horizon = Instant.MAX;

  private RunClock(Clock clock) {
    this.clock = clock;
    this.now = clock.instant();
  }

  /** The moment that a clock says now, or said before if it is such a one. */
  public static RunClock of(Clock clock) {
    return clock instanceof RunClock known ? known : new RunClock(clock);
  }

  /** Whether a date lies in the future. */
  public boolean isAhead(Instant date) {
    boolean ahead = date.isAfter(now);
    if (ahead) {
      expect(date);
    }
    return ahead;
  }

  /** Whether a date lies in the past. */
  public boolean isOver(Instant date) {
    boolean over = date.isBefore(now);
    if (!over) {
      expect(date);
    }
    return over;
  }

  /** Takes note of a date at which another answer would be given. */
  public synchronized void expect(Instant date) {
    horizon = date.isBefore(horizon) ? date : horizon;
  }

  /** The first date at which another answer would have been given; none of the past counts. */
  public synchronized Instant horizon() {
    return horizon;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
