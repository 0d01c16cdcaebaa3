package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Saves one generation after the other, and says so after each, until it is killed. */
final class EndlessSaver {

  static final int RECORDS = 20;

  private EndlessSaver() {}

  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    // Nobody listens any more: the test is gone.
    for (int generation = Integer.parseInt(args[1]); !System.out.checkError(); generation++) {
      Instant now = Seen.NOON.plusSeconds(generation);
      String warning =
          HistoryFile.at(file, "1", Clock.fixed(now, ZoneOffset.UTC)).save(generation(generation));
      System.out.println(warning == null ? generation : warning);
    }
  }

  static UrlHistory generation(int generation) {
    Verdict verdict = new Verdict(Cause.ANSWERED, "200 OK", 200, null, Set.of(), false, 1, false);
    List<UrlRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      UrlKey key = new UrlKey("https://example.org/" + i, "");
      records.add(
          Transition.observed(
              null,
              new Observation(
                  key,
                  verdict,
                  Set.of(),
                  Integer.toString(generation),
                  Seen.NOON.plusSeconds(generation))));
    }
    return UrlHistory.of(records);
  }
}
