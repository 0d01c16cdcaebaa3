package io.github.glosslint.web.history;

import io.github.glosslint.config.UrlSettings.Grace;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a verdict from the current result and earlier ones. Without history, the result
 * stands: losing the file never hides a dead URL.
 */
public final class Judgement {

  /** How long somebody who was alive is trusted to come back. */
  static final Duration STALE_WHILE_ERROR = Duration.ofDays(14);

  /** A nightly run starts late today and on time tomorrow; a night is a night. */
  static final Duration SCHEDULE_DRIFT = Duration.ofMinutes(30);

  private Judgement() {}

  /**
   * The verdict to report.
   *
   * @param previous what was remembered before this verdict; null if nothing was
   * @param grace what it takes to call something dead; null to say so at once
   */
  public static Verdict judged(
      Verdict verdict, @Nullable UrlRecord previous, Instant now, @Nullable Grace grace) {
    if (!UrlRecord.isRemembered(verdict.cause())) {
      return verdict;
    }
    UrlRecord known = Freshness.known(previous, now);
    if (verdict.state() == State.DEAD) {
      return grace == null ? verdict : graced(verdict, known, now, grace);
    }
    boolean fault = verdict.state() == State.UNREACHABLE || verdict.cause() == Cause.RATE_LIMIT;
    return fault && known != null ? stale(verdict, known, now) : verdict;
  }

  private static Verdict graced(
      Verdict verdict, @Nullable UrlRecord known, Instant now, Grace grace) {
    Streak seen = Streak.next(known == null ? null : known.dead(), now);
    Duration over = grace.over();
    Duration tenth = over.dividedBy(10);
    Duration needed = over.minus(tenth.compareTo(SCHEDULE_DRIFT) < 0 ? tenth : SCHEDULE_DRIFT);
    if (seen.count() >= grace.observations()
        && Duration.between(seen.since(), now).compareTo(needed) >= 0) {
      return verdict;
    }
    return with(
        verdict,
        Cause.GRACE,
        verdict.evidence()
            + "; seen "
            + times(seen.count())
            + " since "
            + Freshness.day(seen.since())
            + ", reported as dead after "
            + times(grace.observations())
            + (over.isZero() ? "" : " over " + words(over)));
  }

  private static Verdict stale(Verdict verdict, UrlRecord known, Instant now) {
    Instant alive = known.lastAlive();
    if (alive == null
        || known.dead() != null
        || Duration.between(alive, now).compareTo(STALE_WHILE_ERROR) > 0) {
      return verdict;
    }
    return with(
        verdict,
        Cause.STALE_OK,
        "last seen alive " + Freshness.day(alive) + "; now: " + verdict.evidence());
  }

  private static Verdict with(Verdict verdict, Cause cause, String evidence) {
    return new Verdict(
        cause,
        evidence,
        verdict.status(),
        null,
        Set.of(),
        verdict.flaky(),
        verdict.millis(),
        false);
  }

  private static String times(int count) {
    return count == 1 ? "1 time" : count + " times";
  }

  private static String words(Duration time) {
    long minutes = time.toMinutes();
    if (minutes % 60 != 0) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    return hours > 24 && hours % 24 == 0 ? hours / 24 + " days" : hours + " h";
  }
}
