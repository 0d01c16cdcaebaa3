package io.github.glosslint.web.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code X-RateLimit-Reset}, in which GitHub says when to come back, in seconds since the
 * epoch.
 */
final class RateLimitReset {

  private RateLimitReset() {}

  /** How long to wait; null if the header says nothing. */
  static @Nullable Duration parse(@Nullable String value, Instant now) {
    if (value == null || !value.matches("[0-9]{1,12}")) {
      return null;
    }
    Duration wait = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(value)));
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
