package io.github.glosslint.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes the progress of a check of external URLs. */
public final class UrlProgressLine {

  private UrlProgressLine() {}

  /**
   * A line such as {@code URLs 1,234/2,674, 1,190 alive, 3 dead, about 40 s left}.
   *
   * @param columns the maximum length; the least important parts are left out
   */
  public static String line(UrlProgress news, int columns) {
    List<String> parts = new ArrayList<>();
    parts.add("URLs " + grouped(news.done()) + "/" + grouped(news.total()));
    parts.add(grouped(news.alive()) + " alive");
    add(parts, news.dead(), "dead");
    add(parts, news.blocked(), "blocked");
    add(parts, news.unreachable(), "unreachable");
    add(parts, news.parkedHosts(), news.parkedHosts() == 1 ? "host parked" : "hosts parked");
    Duration remaining = news.remaining();
    String end = news.secondLook() ? "a second look" : remaining == null ? null : left(remaining);
    String line = joined(parts, end);
    while (line.length() > columns && parts.size() > 3) {
      parts.remove(parts.size() - 1);
      line = joined(parts, end);
    }
    return line;
  }

  private static String joined(List<String> parts, @Nullable String end) {
    return String.join(", ", parts) + (end == null ? "" : ", " + end);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(grouped(count) + " " + what);
    }
  }

  private static String left(Duration remaining) {
    long seconds = remaining.toSeconds();
    if (seconds < 10) {
      return "a few seconds left";
    }
    // An estimate: to 10 s, and from two minutes on to the minute.
    return seconds < 120
        ? "about " + seconds / 10 * 10 + " s left"
        : "about " + (seconds + 30) / 60 + " min left";
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
