package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Decides when a stored result replaces a request (CACHE-4, CACHE-6). */
public final class Freshness {

  /** How far the clocks of two machines are taken to be apart. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** The maximum age is between 90 and 110 % of what was asked for. */
  private static final double JITTER = 0.1;

  private Freshness() {}

  /**
   * Whether a success may be used again. A failure never is: what is bad is looked at again.
   *
   * @param fragments that the page has to have; percent-encoded as written in the URLs
   * @param maxAge about how old it may be; it varies with the key, so that what was learnt in one
   *     run is not forgotten in one run
   */
  public static boolean fresh(
      @Nullable UrlRecord memory, Set<String> fragments, Instant now, Duration maxAge) {
    UrlRecord known = known(memory, now);
    if (known == null || !known.cause().state().isAlive()) {
      return false;
    }
    if (known.cause() == Cause.PERMANENT_REDIRECT && known.movedTo() == null) {
      return false;
    }
    Duration age = Duration.between(known.checkedAt(), now);
    return (age.isNegative() ? Duration.ZERO : age).compareTo(jittered(maxAge, known.key())) < 0
        && known.fragments().containsAll(fragments);
  }

  /** The verdict that a fresh memory stands for. */
  public static Verdict remembered(UrlRecord memory) {
    String evidence =
        (memory.status() == 0 ? "" : memory.status() + " ") + "on " + day(memory.checkedAt());
    return new Verdict(
        memory.cause(), evidence, memory.status(), memory.movedTo(), Set.of(), false, 0, false);
  }

  /** The memory; null if there is none, or if it comes from the future. */
  static @Nullable UrlRecord known(@Nullable UrlRecord memory, Instant now) {
    return memory == null || memory.checkedAt().isAfter(now.plus(CLOCK_SKEW)) ? null : memory;
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static Duration jittered(Duration maxAge, UrlKey key) {
    CRC32C hash = new CRC32C();
    hash.update(key.url().getBytes(StandardCharsets.UTF_8));
    double share = hash.getValue() / (double) (1L << 32);
    return maxAge.plusSeconds(Math.round(maxAge.toSeconds() * JITTER * (2 * share - 1)));
  }
}
