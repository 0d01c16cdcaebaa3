package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Cause;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Merges, round by round, a URL of its own and one that others merge too. */
final class Merger {

  private Merger() {}

  public static void main(String[] args) {
    int id = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    HistoryFile file =
        new HistoryFile(
            Path.of(args[0]),
            "1",
            Clock.fixed(Seen.NOON, ZoneOffset.UTC),
            HistoryLimits.DEFAULT,
            Duration.ofMinutes(4)); // longer than the slowest machine needs
    for (int round = 0; round < rounds; round++) {
      UrlRecord own =
          Seen.record("https://example.org/" + id + "/" + round, Cause.ANSWERED, Seen.NOON);
      UrlRecord shared =
          Seen.record(Seen.URL, Cause.ANSWERED, Seen.NOON.plusSeconds(round), "by-" + id);
      String warning = file.save(UrlHistory.of(List.of(own, shared)));
      if (warning != null) {
        System.out.println(warning);
      }
    }
  }
}
