package io.github.glosslint.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides how long a run waits for hosts that ask for a pause (HTTP-8, POL-3).
 *
 * @param longest pause that anybody waits for
 * @param own pause where a host names none, the first time; twice as long each further time
 */
record BackOff(Duration longest, Duration own) {

  /** So many answers without a time make a pause. */
  static final int STRIKES = 3;

  private static final int MOST_PAUSES = 3;

  /** Of a header that says so much, only that it is too much matters. */
  private static final Duration AGES = Duration.ofDays(10_000);

  /**
   * A pause.
   *
   * @param giveUp why the host is not asked any more, as a clause; null if it is, later
   */
  record Pause(long nanos, @Nullable String giveUp) {}

  static BackOff of(UrlOptions options) {
    return new BackOff(options.longestPause(), options.ownPause());
  }

  /** Records that a host asks for a pause. */
  Pause asked(HostState host, @Nullable Duration named) {
    host.pauses++;
    Duration pause = named == null ? own.multipliedBy(1L << (host.pauses - 1)) : named;
    if (pause.compareTo(longest) > 0) {
      String time = pause.compareTo(AGES) > 0 ? "decades" : pause.toSeconds() + " s";
      return new Pause(0, "the host requests a pause of " + time);
    }
    if (host.pauses >= MOST_PAUSES) {
      return new Pause(0, "the host requested a pause " + host.pauses + " times");
    }
    return new Pause(pause.toNanos(), null);
  }
}
