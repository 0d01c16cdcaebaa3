package io.github.glosslint.generator.jekyll;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the English name of their month, such as {@code May 3rd, 2020} and {@code Tue, 5 Jan
 * 2021 10:00}, as {@code Date._parse} of Ruby 3.1 reads them.
 */
final class WordedDate {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final String WEEKDAY = "\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\\s+)?";

  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

  private static final String TIME =
      "(?:,?\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
          + "(?:\\s?(?<half>[ap])m)?\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?\\s*";

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4})" + TIME,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY + DAY + "\\s+" + MONTH + ",?\\s+(?<year>\\d{4})" + TIME,
          Pattern.CASE_INSENSITIVE);

  private WordedDate() {}

  /** Reads a date; null if it has another form or there is no such day. */
  static @Nullable PostDate parse(String text) {
    Matcher date = MONTH_FIRST.matcher(text);
    if (!date.matches()) {
      date = DAY_FIRST.matcher(text);
      if (!date.matches()) {
        return null;
      }
    }
    int month = MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT)) / 3 + 1;
    try {
      LocalDateTime written =
          LocalDateTime.of(
              PostDate.number(date.group("year")),
              month,
              PostDate.number(date.group("day")),
              hour(PostDate.number(date.group("hour")), date.group("half")),
              PostDate.number(date.group("minute")),
              Math.min(59, PostDate.number(date.group("second"))));
      String zone = date.group("zone");
      return new PostDate(written, zone == null ? null : PostDate.offset(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null) {
      return written;
    }
    return written % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }
}
