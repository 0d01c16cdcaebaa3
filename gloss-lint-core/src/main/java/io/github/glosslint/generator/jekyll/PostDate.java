package io.github.glosslint.generator.jekyll;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of front matter or of a post's file name.
 *
 * @param written the date and time as written
 * @param offset the written offset from UTC; null if there is none
 */
record PostDate(LocalDateTime written, @Nullable ZoneOffset offset) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
              + "(?:[ Tt]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
              + "[ \\t]*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?.{0,16}",
          Pattern.DOTALL);

  // Written out: the names and formats of the JDK's locales take a tenth of a second to load.
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** Reads a date; null if it is none that every reader takes for the same. */
  static @Nullable PostDate parse(String text) {
    if (text.length() > 60) {
      return null;
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return WordedDate.parse(text);
    }
    try {
      LocalDateTime written =
          LocalDateTime.of(
              number(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3)),
              number(matcher.group(4)),
              number(matcher.group(5)),
              Math.min(59, number(matcher.group(6))));
      String zone = matcher.group(7);
      return new PostDate(written, zone == null ? null : offset(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  static ZoneOffset offset(String zone) {
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  /** Date and time where the site is built. A date without offset is meant there already. */
  LocalDateTime at(ZoneId builder) {
    return offset == null
        ? written
        : written.atOffset(offset).atZoneSameInstant(builder).toLocalDateTime();
  }

  /** What a placeholder of a permalink stands for; null if it has nothing to do with dates. */
  static @Nullable String placeholder(String name, LocalDateTime date) {
    return switch (name) {
      case "year" -> digits(4, date.getYear());
      case "month" -> twoDigits(date.getMonthValue());
      case "day" -> twoDigits(date.getDayOfMonth());
      case "hour" -> twoDigits(date.getHour());
      case "minute" -> twoDigits(date.getMinute());
      case "second" -> twoDigits(date.getSecond());
      case "i_day" -> Integer.toString(date.getDayOfMonth());
      case "i_month" -> Integer.toString(date.getMonthValue());
      case "short_month" -> MONTHS.get(date.getMonthValue() - 1).substring(0, 3);
      case "long_month" -> MONTHS.get(date.getMonthValue() - 1);
      case "short_year" -> twoDigits(date.getYear() % 100);
      case "w_year" -> Integer.toString(date.get(IsoFields.WEEK_BASED_YEAR));
      case "week" -> twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case "w_day" -> Integer.toString(date.get(ChronoField.DAY_OF_WEEK));
      case "short_day" -> DAYS.get(date.getDayOfWeek().getValue() - 1).substring(0, 3);
      case "long_day" -> DAYS.get(date.getDayOfWeek().getValue() - 1);
      case "y_day" -> digits(3, date.getDayOfYear());
      default -> null;
    };
  }

  private static String twoDigits(int number) {
    return digits(2, number);
  }

  private static String digits(int least, int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, least - digits.length())) + digits;
  }
}
