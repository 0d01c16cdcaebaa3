package io.github.glosslint.cli.memory;

import org.jspecify.annotations.Nullable;

/**
 * Tells from looks at a process whether its collector does nothing but collect, so that the run
 * would go on for minutes before it ends for want of memory. Not thread-safe.
 */
public final class Thrashing {

  /** Looks in a row at which collecting is all that the process does. */
  private static final int PATIENCE = 10;

  /** The share of the time that the collector takes when nothing else happens any more. */
  private static final double HOPELESS_SHARE = 0.9;

  /** The share of the heap that is in use even so. */
  private static final double HOPELESS_USE = 0.9;

  private @Nullable Look last;
  private int hopeless;

  /**
   * The process at one moment.
   *
   * @param nanos when, on a clock that only goes forward
   * @param collectedMillis what the collector has taken since the start
   * @param use the share of the largest heap that is in use, from 0 to 1
   */
  record Look(long nanos, long collectedMillis, double use) {}

  /** Takes note of a look; true if there is no hope any more. */
  boolean isHopeless(Look now) {
    Look before = last;
    last = now;
    if (before == null || now.nanos <= before.nanos) {
      return false;
    }
    double share =
        (now.collectedMillis - before.collectedMillis) * 1e6 / (now.nanos - before.nanos);
    hopeless = share > HOPELESS_SHARE && now.use > HOPELESS_USE ? hopeless + 1 : 0;
    return hopeless >= PATIENCE;
  }
}
