package io.github.glosslint.web.history;

import static io.github.glosslint.web.history.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UrlHistoryTest {

  private static final List<Cause> CAUSES =
      List.of(Cause.ANSWERED, Cause.NOT_FOUND, Cause.TIMEOUT, Cause.FORBIDDEN);

  /** Few keys and seconds, so that many records meet. */
  private static UrlHistory some(Random random) {
    List<UrlRecord> records = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      records.add(
          Seen.record(
              "https://example.org/" + random.nextInt(4),
              CAUSES.get(random.nextInt(CAUSES.size())),
              NOON.plusSeconds(random.nextInt(3))));
    }
    return UrlHistory.of(records);
  }

  @Test
  @DisplayName("CACHE-3 histories merge in any order, more than once")
  void mergeIsAJoin() {
    Random random = new Random(20261120);
    int mixed = 0;
    for (int i = 0; i < 2000; i++) {
      UrlHistory a = some(random);
      UrlHistory b = some(random);
      UrlHistory c = some(random);
      assertThat(a.merge(b)).isEqualTo(b.merge(a));
      assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
      assertThat(a.merge(a)).isEqualTo(a);
      assertThat(a.merge(b).merge(b)).isEqualTo(a.merge(b));
      assertThat(a.merge(UrlHistory.EMPTY)).isEqualTo(a);
      mixed += a.merge(b).equals(a) || a.merge(b).equals(b) ? 0 : 1;
    }
    assertThat(mixed).isGreaterThan(500);
  }

  @Test
  @DisplayName("CACHE-3 of two records the newer is kept")
  void theNewerWins() {
    UrlRecord old = Seen.record(Seen.URL, Cause.ANSWERED, NOON);
    UrlRecord young = Seen.record(Seen.URL, Cause.NOT_FOUND, NOON.plusSeconds(1));
    assertThat(UrlHistory.of(List.of(young)).merge(UrlHistory.of(List.of(old))).get(Seen.KEY))
        .isEqualTo(young);
    assertThat(UrlHistory.of(List.of(young, old)).get(Seen.KEY)).isEqualTo(young);
  }

  @Test
  @DisplayName("CACHE-5 requests with other headers are other memories")
  void profilesAreApart() {
    UrlHistory history = UrlHistory.of(List.of(Seen.record(Seen.URL, Cause.ANSWERED, NOON)));
    assertThat(history.get(Seen.KEY)).isNotNull();
    assertThat(history.get(new UrlKey(Seen.URL, "p2"))).isNull();
  }
}
