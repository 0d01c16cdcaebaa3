package io.github.glosslint.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as settings write them: {@code 250 ms}, {@code 1 s}, {@code 5 min}, {@code 24 h}. */
final class Durations {

  static final String PROBLEM =
      "A time is a whole number and a unit: \"250 ms\", \"1 s\", \"5 min\", \"24 h\" or \"3 d\".";

  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}) ?([a-zA-Z]+)");

  /** From the longest to the shortest. */
  private enum Unit {
    D(Duration.ofDays(1)),
    H(Duration.ofHours(1)),
    MIN(Duration.ofMinutes(1)),
    S(Duration.ofSeconds(1)),
    MS(Duration.ofMillis(1));

    private final Duration length;

    Unit(Duration length) {
      this.length = length;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Durations() {}

  /** Parses a duration; null if the text is not one. */
  static @Nullable Duration parse(String text) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.word().equals(matcher.group(2))) {
          return unit.length.multipliedBy(Long.parseLong(matcher.group(1)));
        }
      }
    }
    return null;
  }

  /** Durations that a wrong value may have meant, such as {@code 24 hours} or {@code 5m}. */
  static List<String> meant(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    String word = matcher.group(2).toLowerCase(Locale.ROOT);
    Unit unit =
        switch (word) {
          case "day", "days", "d" -> Unit.D;
          case "hour", "hours", "hr", "hrs", "h" -> Unit.H;
          case "minute", "minutes", "mins", "min", "m" -> Unit.MIN;
          case "second", "seconds", "sec", "secs", "s" -> Unit.S;
          case "millisecond", "milliseconds", "millis", "msec", "ms" -> Unit.MS;
          default -> null;
        };
    return unit == null ? List.of() : List.of(matcher.group(1) + " " + unit.word());
  }

  /**
   * Formats a duration in the longest unit that divides it; fractions of a millisecond are dropped.
   */
  static String format(Duration time) {
    long millis = time.toMillis();
    for (Unit unit : Unit.values()) {
      if (millis % unit.length.toMillis() == 0 && (millis > 0 || unit == Unit.S)) {
        return millis / unit.length.toMillis() + " " + unit.word();
      }
    }
    return millis + " ms";
  }
}
