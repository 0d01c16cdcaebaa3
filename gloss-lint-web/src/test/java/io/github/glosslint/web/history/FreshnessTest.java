package io.github.glosslint.web.history;

import static io.github.glosslint.web.history.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FreshnessTest {

  private static final Duration DAYS = Duration.ofDays(3);

  private static boolean fresh(UrlRecord record, Instant now) {
    return Freshness.fresh(record, Set.of(), now, DAYS);
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"ANSWERED", "PERMANENT_REDIRECT", "NOT_FOUND", "TIMEOUT", "FORBIDDEN", "RATE_LIMIT"})
  @DisplayName("CACHE-6 what is bad is always looked at again")
  void onlySuccessesAreReused(Cause cause) {
    assertThat(fresh(Seen.after(0, cause), NOON.plusSeconds(1))).isEqualTo(cause.state().isAlive());
    assertThat(fresh(Seen.after(0, Cause.ANSWERED, cause), NOON.plusSeconds(1)))
        .isEqualTo(cause.state().isAlive());
  }

  @Test
  @DisplayName("CACHE-4 a cache does not expire all at once")
  void jitter() {
    List<Long> ages =
        IntStream.range(0, 500)
            .mapToObj(i -> Seen.record("https://example.org/" + i, Cause.ANSWERED, NOON))
            .map(FreshnessTest::lifetime)
            .toList();

    assertThat(ages).allMatch(age -> age >= 2.7 * 86_400 && age <= 3.3 * 86_400);
    Set<Long> hours = ages.stream().map(age -> age / 3600).collect(Collectors.toSet());
    assertThat(hours).hasSizeGreaterThan(12);
    assertThat(lifetime(Seen.record("https://example.org/7", Cause.ANSWERED, NOON)))
        .isEqualTo(ages.get(7));
  }

  /** Seconds until the record is no longer fresh. */
  private static Long lifetime(UrlRecord record) {
    long fresh = 0;
    long stale = 10 * 86_400;
    assertThat(fresh(record, NOON)).isTrue();
    assertThat(fresh(record, NOON.plusSeconds(stale))).isFalse();
    while (stale - fresh > 1) {
      long middle = (fresh + stale) / 2;
      if (fresh(record, NOON.plusSeconds(middle))) {
        fresh = middle;
      } else {
        stale = middle;
      }
    }
    return stale;
  }

  @ParameterizedTest
  @CsvSource({"0, true", "300, true", "301, false", "99999999, false"})
  @DisplayName("CACHE-4 what is dated in the future is not believed; no age is negative")
  void theFuture(int secondsAhead, boolean believed) {
    UrlRecord record = Seen.after(0, Cause.ANSWERED);
    assertThat(fresh(record, NOON.minusSeconds(secondsAhead))).isEqualTo(believed);
  }

  @Test
  @DisplayName("CACHE-6 no age, no reuse")
  void noAge() {
    UrlRecord record = Seen.after(0, Cause.ANSWERED);
    assertThat(Freshness.fresh(record, Set.of(), NOON, Duration.ZERO)).isFalse();
    assertThat(Freshness.fresh(record, Set.of(), NOON.minusSeconds(9), Duration.ZERO)).isFalse();
    assertThat(Freshness.fresh(null, Set.of(), NOON, DAYS)).isFalse();
  }

  @Test
  void everyFragmentHasToBeKnown() {
    UrlRecord record = Seen.record(Seen.URL, Cause.ANSWERED, NOON, "a", "b");
    assertThat(Freshness.fresh(record, Set.of("a"), NOON, DAYS)).isTrue();
    assertThat(Freshness.fresh(record, Set.of("a", "b"), NOON, DAYS)).isTrue();
    assertThat(Freshness.fresh(record, Set.of("a", "c"), NOON, DAYS)).isFalse();
  }

  @Test
  void aMoveIsReusedOnlyWithItsTarget() {
    UrlRecord moved = Seen.after(0, Cause.PERMANENT_REDIRECT);
    assertThat(fresh(moved, NOON)).isTrue();
    assertThat(Freshness.remembered(moved).movedTo()).isEqualTo("https://example.org/there");

    Verdict secret =
        new Verdict(
            Cause.PERMANENT_REDIRECT,
            "301",
            301,
            "https://a.org/?sig=1",
            Set.of(),
            false,
            1,
            false);
    UrlRecord masked =
        Transition.observed(null, new Observation(Seen.KEY, secret, Set.of(), null, NOON));
    assertThat(fresh(masked, NOON)).isFalse();
  }

  @Test
  void whatIsReusedSaysWhenItWasSeen() {
    Verdict verdict = Freshness.remembered(Seen.after(0, Cause.ANSWERED));
    assertThat(verdict)
        .isEqualTo(
            new Verdict(Cause.ANSWERED, "200 on 2026-11-20", 200, null, Set.of(), false, 0, false));
  }
}
