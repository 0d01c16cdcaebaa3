package io.github.glosslint.web.history;

import static io.github.glosslint.web.history.Seen.NOON;
import static io.github.glosslint.web.history.Seen.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings.Grace;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

  /** What is remembered of runs, given as causes and hours between them. */
  private static UrlRecord past(String causes, int hours) {
    return causes.equals("-")
        ? null
        : Seen.after(
            hours, Arrays.stream(causes.split(" ")).map(Cause::valueOf).toArray(Cause[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    // runs before, hours between them, hours since the first, observations, hours, verdict
    "-, 0, 0, 2, 24, GRACE",
    "-, 0, 0, 1, 0, NOT_FOUND",
    "-, 0, 0, 1, 24, GRACE",
    "NOT_FOUND, 0, 24, 2, 24, NOT_FOUND",
    "NOT_FOUND, 0, 12, 2, 24, GRACE",
    "NOT_FOUND, 0, 24, 3, 24, GRACE",
    "NOT_FOUND NOT_FOUND, 24, 48, 3, 24, NOT_FOUND",
    "NOT_FOUND NOT_FOUND NOT_FOUND, 1, 3, 2, 24, GRACE",
    "NOT_FOUND ANSWERED, 24, 48, 2, 24, GRACE",
    "NOT_FOUND ANSWERED NOT_FOUND, 24, 72, 2, 24, NOT_FOUND",
    "NOT_FOUND TIMEOUT, 24, 48, 2, 24, NOT_FOUND",
    "NOT_FOUND FORBIDDEN, 24, 48, 2, 24, NOT_FOUND",
    "TIMEOUT TIMEOUT TIMEOUT, 24, 72, 2, 24, GRACE",
    "ANSWERED, 0, 24, 2, 24, GRACE",
    "ANSWERED GONE, 24, 48, 2, 24, NOT_FOUND",
  })
  void grace(String before, int apart, int hours, int observations, int over, Cause expected) {
    Verdict judged =
        Judgement.judged(
            verdict(Cause.NOT_FOUND),
            past(before, apart),
            NOON.plus(Duration.ofHours(hours)),
            new Grace(observations, Duration.ofHours(over)));

    assertThat(judged.cause()).isEqualTo(expected);
    assertThat(judged.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"24:00, true", "23:30, true", "23:29, false"})
  void aNightlyRunMayStartLate(String since, boolean dead) {
    String[] time = since.split(":");
    Duration passed =
        Duration.ofHours(Long.parseLong(time[0])).plusMinutes(Long.parseLong(time[1]));
    Verdict judged =
        Judgement.judged(
            verdict(Cause.NOT_FOUND), past("NOT_FOUND", 0), NOON.plus(passed), Grace.DEFAULT);
    assertThat(judged.cause()).isEqualTo(dead ? Cause.NOT_FOUND : Cause.GRACE);
  }

  @Test
  void graceSaysWhatItWaitsFor() {
    assertThat(Judgement.judged(verdict(Cause.NOT_FOUND), null, NOON, Grace.DEFAULT).evidence())
        .isEqualTo(
            "404 Not Found; seen 1 time since 2026-11-20,"
                + " reported as dead after 2 times over 24 h");
    assertThat(
            Judgement.judged(
                    verdict(Cause.NOT_FOUND),
                    past("NOT_FOUND", 0),
                    NOON.plus(Duration.ofHours(24)),
                    new Grace(3, Duration.ofDays(3)))
                .evidence())
        .isEqualTo(
            "404 Not Found; seen 2 times since 2026-11-20,"
                + " reported as dead after 3 times over 3 days");
    assertThat(
            Judgement.judged(verdict(Cause.NOT_FOUND), null, NOON, new Grace(2, Duration.ZERO))
                .evidence())
        .endsWith("reported as dead after 2 times");
    assertThat(
            Judgement.judged(
                    verdict(Cause.NOT_FOUND), null, NOON, new Grace(2, Duration.ofMinutes(90)))
                .evidence())
        .endsWith("over 90 min");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "ANSWERED", "NOT_FOUND", "TIMEOUT"})
  void withoutGraceDeadIsDeadAtOnce(String before) {
    Verdict dead = verdict(Cause.NOT_FOUND);
    assertThat(Judgement.judged(dead, past(before, 0), NOON.plusSeconds(60), null)).isSameAs(dead);
  }

  @Test
  void whatIsNoUrlGetsNoGrace() {
    Verdict invalid = verdict(Cause.INVALID_URL);
    assertThat(Judgement.judged(invalid, null, NOON, Grace.DEFAULT)).isSameAs(invalid);
  }

  @ParameterizedTest
  @CsvSource({
    // runs before, days between them, days since the first, now, verdict
    "-, 0, 0, TIMEOUT, TIMEOUT",
    "ANSWERED, 0, 1, TIMEOUT, STALE_OK",
    "PERMANENT_REDIRECT, 0, 1, TIMEOUT, STALE_OK",
    "ANSWERED, 0, 14, TIMEOUT, STALE_OK",
    "ANSWERED, 0, 15, TIMEOUT, TIMEOUT",
    "ANSWERED TIMEOUT TIMEOUT, 1, 3, SERVER_ERROR, STALE_OK",
    "ANSWERED FORBIDDEN, 1, 3, REFUSED, STALE_OK",
    "TIMEOUT, 0, 1, TIMEOUT, TIMEOUT",
    "ANSWERED NOT_FOUND, 1, 2, TIMEOUT, TIMEOUT",
    "ANSWERED, 0, 1, RATE_LIMIT, STALE_OK",
    "-, 0, 1, RATE_LIMIT, RATE_LIMIT",
    "ANSWERED, 0, 1, FORBIDDEN, FORBIDDEN",
    "ANSWERED, 0, 1, NOT_FOUND, NOT_FOUND",
    "ANSWERED, 0, 1, ANSWERED, ANSWERED",
    "ANSWERED, 0, 1, INTERNAL, INTERNAL",
    "ANSWERED, 0, 1, BUDGET, BUDGET",
  })
  void staleOk(String before, int apart, int days, Cause now, Cause expected) {
    Verdict judged =
        Judgement.judged(
            verdict(now), past(before, 24 * apart), NOON.plus(Duration.ofDays(days)), null);
    assertThat(judged.cause()).isEqualTo(expected);
  }

  @Test
  void staleOkSaysWhenAndWhat() {
    Verdict judged =
        Judgement.judged(
            verdict(Cause.TIMEOUT), past("ANSWERED", 0), NOON.plusSeconds(86_400), null);
    assertThat(judged.evidence()).isEqualTo("last seen alive 2026-11-20; now: timeout");
    assertThat(judged.state().isAlive()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void withoutMemoryAndGraceNothingChanges(Cause cause) {
    Verdict verdict = verdict(cause);
    assertThat(Judgement.judged(verdict, null, NOON, null)).isSameAs(verdict);
  }

  @Test
  void aMemoryOfTheFutureIsNone() {
    Verdict verdict = verdict(Cause.TIMEOUT);
    assertThat(Judgement.judged(verdict, past("ANSWERED", 0), NOON.minusSeconds(301), null))
        .isSameAs(verdict);
  }
}
