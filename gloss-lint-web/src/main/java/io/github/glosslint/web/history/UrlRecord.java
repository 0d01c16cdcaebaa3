package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a URL (CACHE-5). Times are cut to the second.
 *
 * <p>Dead and unreachable count apart. A host that is down for a night neither proves nor refutes
 * that a page is gone: were the two counted together, the first 404 after two timeouts would be
 * called dead at once; were the one to reset the other, a fault in between would hide a real death
 * for another night.
 *
 * @param checkedAt when it was last asked for
 * @param cause what came of that
 * @param status the last HTTP status code; 0 if there was none
 * @param lastAlive null if it never was
 * @param dead null unless it was seen dead, and not alive since
 * @param unreachable null unless it was out of reach, and nobody has answered since
 * @param outcomes of the last runs, the latest last: the first letter of each {@link State}
 * @param fragments those that were looked for and not missed at the last success, sorted
 * @param movedTo null unless the cause is {@link Cause#PERMANENT_REDIRECT}, and also if that URL
 *     may hold secrets
 */
public record UrlRecord(
    UrlKey key,
    Instant checkedAt,
    Cause cause,
    int status,
    @Nullable String etag,
    @Nullable Instant lastAlive,
    @Nullable Streak dead,
    @Nullable Streak unreachable,
    String outcomes,
    Set<String> fragments,
    @Nullable String movedTo) {

  static final int LAST_OUTCOMES = 5;

  /** What says nothing of the URL, can be told from the URL alone, or was itself remembered. */
  private static final Set<Cause> NOT_OF_THE_WEB =
      Set.of(
          Cause.PROXY_AUTHENTICATION,
          Cause.INTERNAL,
          Cause.INVALID_URL,
          Cause.GRACE,
          Cause.UNCONFIRMED,
          Cause.STALE_OK);

  /**
   * @throws IllegalArgumentException if the values contradict each other
   */
  public UrlRecord {
    checkedAt = second(checkedAt);
    lastAlive = lastAlive == null ? null : second(lastAlive);
    fragments = Collections.unmodifiableSet(new TreeSet<>(fragments));
    require(isRemembered(cause), "no run remembers this cause");
    require(status >= 0 && status <= 999, "no status code");
    require(lastAlive == null || isPast(lastAlive, checkedAt), "alive in the future");
    require(dead == null || isPast(dead.since(), checkedAt), "dead in the future");
    require(
        unreachable == null || isPast(unreachable.since(), checkedAt), "unreachable in the future");
    require(!cause.state().isAlive() || checkedAt.equals(lastAlive), "alive, and was not");
    require(movedTo == null || cause == Cause.PERMANENT_REDIRECT, "moved, and was not");
    require(outcomes.length() <= LAST_OUTCOMES, "too many outcomes");
  }

  /** Whether a verdict with this cause is kept. What is skipped never is, private addresses too. */
  static boolean isRemembered(Cause cause) {
    return cause.state() != State.SKIPPED && !NOT_OF_THE_WEB.contains(cause);
  }

  static Instant second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static boolean isPast(Instant time, Instant now) {
    return !time.isAfter(now) && !time.isBefore(Instant.EPOCH);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
