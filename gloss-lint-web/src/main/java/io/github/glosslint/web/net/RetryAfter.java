package io.github.glosslint.web.net;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3), and what servers send in its place. */
public final class RetryAfter {

  /** The longest pause told apart; far enough from the end of a long in ns. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern SECONDS = Pattern.compile("([+-]?)(\\d+(?:\\.\\d*+)?+)\\s*+s?");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})(?:\\.\\d++)?s)?(?:(\\d{1,9})ms)?");

  private RetryAfter() {}

  /**
   * How long a server wants to be left alone.
   *
   * @param value the header: seconds, an HTTP date of any of the three forms, or a duration such as
   *     {@code 1m30s}
   * @param dateHeader the answer's {@code Date}, which takes the skew of the server's clock out of
   *     a date; null if there is none
   * @param now the time here
   * @return from 0, for what is past or negative, to 100 years; null if the header is null or says
   *     nothing that can be read
   */
  public static @Nullable Duration parse(
      @Nullable String value, @Nullable String dateHeader, Instant now) {
    String text = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    if (value == null || text.isEmpty() || text.length() > 100) {
      return null;
    }
    Matcher seconds = SECONDS.matcher(text);
    if (seconds.matches()) {
      return seconds.group(1).equals("-") ? Duration.ZERO : seconds(seconds.group(2));
    }
    Matcher units = UNITS.matcher(text);
    if (units.matches()) {
      return capped(
          Duration.ofHours(number(units.group(1)))
              .plusMinutes(number(units.group(2)))
              .plusSeconds(number(units.group(3)))
              .plusMillis(number(units.group(4))));
    }
    Instant until = date(value.strip());
    if (until == null) {
      return null;
    }
    Instant server = dateHeader == null ? null : date(dateHeader.strip());
    return capped(Duration.between(server == null ? now : server, until));
  }

  private static Duration seconds(String digits) {
    BigDecimal seconds = new BigDecimal(digits).min(BigDecimal.valueOf(LONGEST.toSeconds()));
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Duration capped(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private static @Nullable Instant date(String text) {
    try {
      return Headers.of("Date", text).getInstant("Date");
    } catch (IllegalArgumentException e) {
      // A character that no header has.
      return null;
    }
  }
}
