package io.github.glosslint.web.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive bad results of one kind.
 *
 * @param count how many; it stops at {@link #MOST}
 * @param since when the first of them was made
 */
public record Streak(int count, Instant since) {

  static final int MOST = 1_000_000;

  /**
   * @throws IllegalArgumentException if the count is not between 1 and {@link #MOST}
   */
  public Streak {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("no count of observations: " + count);
    }
    since = UrlRecord.second(since);
  }

  /** The streak with one observation more. */
  static Streak next(@Nullable Streak streak, Instant now) {
    return streak == null
        ? new Streak(1, now)
        : new Streak(Math.min(streak.count + 1, MOST), streak.since);
  }
}
