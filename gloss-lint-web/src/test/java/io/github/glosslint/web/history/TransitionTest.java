package io.github.glosslint.web.history;

import static io.github.glosslint.verdict.Cause.ANSWERED;
import static io.github.glosslint.verdict.Cause.FORBIDDEN;
import static io.github.glosslint.verdict.Cause.NOT_FOUND;
import static io.github.glosslint.verdict.Cause.PERMANENT_REDIRECT;
import static io.github.glosslint.verdict.Cause.TIMEOUT;
import static io.github.glosslint.web.history.Seen.NOON;
import static io.github.glosslint.web.history.Seen.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

  @Test
  @DisplayName("CACHE-5 a success forgets what was bad before it")
  void aSuccessForgetsWhatWasBad() {
    UrlRecord record = after(24, NOT_FOUND, TIMEOUT, ANSWERED);

    assertThat(record.dead()).isNull();
    assertThat(record.unreachable()).isNull();
    assertThat(record.lastAlive()).isEqualTo(NOON.plusSeconds(48 * 3600));
    assertThat(record.etag()).isEqualTo("\"e1\"");
    assertThat(record.outcomes()).isEqualTo("dua");
  }

  @Test
  @DisplayName("CACHE-5 each kind of failure is counted from its first")
  void failuresAreCounted() {
    assertThat(after(24, ANSWERED, NOT_FOUND, NOT_FOUND).dead())
        .isEqualTo(new Streak(2, NOON.plusSeconds(24 * 3600)));
    assertThat(after(24, TIMEOUT, TIMEOUT, TIMEOUT).unreachable()).isEqualTo(new Streak(3, NOON));
    assertThat(after(24, ANSWERED, NOT_FOUND).lastAlive()).isEqualTo(NOON);
  }

  @Test
  void aFaultBetweenTwoDeadRunsNeitherCountsNorResets() {
    assertThat(after(24, NOT_FOUND, TIMEOUT, NOT_FOUND).dead()).isEqualTo(new Streak(2, NOON));
    assertThat(after(24, TIMEOUT, TIMEOUT, NOT_FOUND).dead())
        .isEqualTo(new Streak(1, NOON.plusSeconds(48 * 3600)));
  }

  @Test
  void whoBlocksSaysNothing() {
    UrlRecord before = after(24, ANSWERED, NOT_FOUND, TIMEOUT);
    UrlRecord record = after(24, ANSWERED, NOT_FOUND, TIMEOUT, FORBIDDEN);

    assertThat(record.lastAlive()).isEqualTo(before.lastAlive());
    assertThat(record.dead()).isEqualTo(before.dead());
    assertThat(record.unreachable()).isEqualTo(before.unreachable());
    assertThat(record.outcomes()).isEqualTo("adub");
  }

  @Test
  void theLastFiveOutcomesAreKept() {
    assertThat(after(24, TIMEOUT, ANSWERED, NOT_FOUND, NOT_FOUND, FORBIDDEN, ANSWERED).outcomes())
        .isEqualTo("addba");
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  @DisplayName("CACHE-5 neither what was skipped nor what was itself remembered is stored")
  void onlyTheWebIsStored(Cause cause) {
    UrlRecord before = after(24, ANSWERED);
    UrlRecord after = Transition.observed(before, Seen.at(NOON.plusSeconds(9), cause));
    boolean stored = !before.equals(after);

    assertThat(stored)
        .isEqualTo(
            switch (cause) {
              case PROXY_AUTHENTICATION, GRACE, UNCONFIRMED, STALE_OK, INTERNAL, INVALID_URL ->
                  false;
              default -> !cause.state().word().equals("skipped");
            });
    assertThat(Transition.observed(null, Seen.at(NOON, cause)) != null).isEqualTo(stored);
  }

  @Test
  @DisplayName("CACHE-5 fragments are those that the page was seen to have")
  void fragments() {
    Verdict verdict = new Verdict(ANSWERED, "200 OK", 200, null, Set.of("gone"), false, 1, false);
    UrlRecord record =
        Transition.observed(
            null, new Observation(Seen.KEY, verdict, Set.of("b", "gone", "a"), null, NOON));

    assertThat(record.fragments()).containsExactly("a", "b");
    assertThat(after(24, ANSWERED, NOT_FOUND).fragments()).isEmpty();
  }

  @Test
  void aPageIsRememberedWithSoManyFragmentsAtMost() {
    Set<String> many =
        IntStream.rangeClosed(0, Transition.MOST_FRAGMENTS)
            .mapToObj(Integer::toString)
            .collect(Collectors.toSet());
    many.add("x".repeat(Transition.LONGEST_VALUE + 1));
    UrlRecord record =
        Transition.observed(
            null, new Observation(Seen.KEY, Seen.verdict(ANSWERED), many, null, NOON));

    assertThat(record.fragments())
        .hasSize(Transition.MOST_FRAGMENTS)
        .allMatch(fragment -> fragment.length() < 9);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void valuesAreRememberedUpToALength(int more, boolean remembered) {
    String value = "x".repeat(Transition.LONGEST_VALUE + more);
    UrlRecord record =
        Transition.observed(
            null, new Observation(Seen.KEY, Seen.verdict(ANSWERED), Set.of(value), value, NOON));

    assertThat(record.fragments()).hasSize(remembered ? 1 : 0);
    assertThat(record.etag()).isEqualTo(remembered ? value : null);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/there, true",
    "https://example.org, true",
    "https://example.org/@someone, true",
    "https://example.org/there?token=canary, false",
    "https://example.org/there#access_token=canary, false",
    "https://canary@example.org/there, false",
    "https://example.org?token=canary, false",
  })
  @DisplayName("CRED-4 a target that may hold a secret is not remembered")
  void targetsWithSecrets(String target, boolean remembered) {
    Verdict verdict =
        new Verdict(PERMANENT_REDIRECT, "301 canary", 301, target, Set.of(), false, 1, false);
    UrlRecord record =
        Transition.observed(
            null,
            new Observation(
                Seen.KEY, verdict, Set.of("access_token=canary", "=canary", "a"), null, NOON));

    assertThat(record.movedTo()).isEqualTo(remembered ? target : null);
    assertThat(record.toString()).doesNotContain("canary");
    assertThat(record.fragments()).containsExactly("a");
  }

  @Test
  @DisplayName("CACHE-4 an observation is newer than what it follows, whatever the clock says")
  void theClockWentBack() {
    UrlRecord record = after(0, NOT_FOUND, NOT_FOUND);
    assertThat(record.checkedAt()).isEqualTo(NOON.plusSeconds(1));

    UrlRecord later = Transition.observed(record, Seen.at(NOON.minusSeconds(200), NOT_FOUND));
    assertThat(later.checkedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(later.dead()).isEqualTo(new Streak(3, NOON));

    UrlRecord fresh = Transition.observed(record, Seen.at(NOON.minusSeconds(9999), NOT_FOUND));
    assertThat(fresh.dead()).isEqualTo(new Streak(1, NOON.minusSeconds(9999)));
  }
}
