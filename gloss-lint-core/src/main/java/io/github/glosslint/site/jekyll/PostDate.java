package io.github.glosslint.site.jekyll;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
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

  /** Reads a date; null if it is none that every reader takes for the same. */
  static @Nullable PostDate parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > 60 || !matcher.matches()) {
      return null;
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

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static ZoneOffset offset(String zone) {
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
    Locale english = Locale.ENGLISH;
    return switch (name) {
      case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
      case "month" -> twoDigits(date.getMonthValue());
      case "day" -> twoDigits(date.getDayOfMonth());
      case "hour" -> twoDigits(date.getHour());
      case "minute" -> twoDigits(date.getMinute());
      case "second" -> twoDigits(date.getSecond());
      case "i_day" -> Integer.toString(date.getDayOfMonth());
      case "i_month" -> Integer.toString(date.getMonthValue());
      case "short_month" -> date.getMonth().getDisplayName(TextStyle.SHORT, english);
      case "long_month" -> date.getMonth().getDisplayName(TextStyle.FULL, english);
      case "short_year" -> twoDigits(date.getYear() % 100);
      case "w_year" -> Integer.toString(date.get(IsoFields.WEEK_BASED_YEAR));
      case "week" -> twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case "w_day" -> Integer.toString(date.get(ChronoField.DAY_OF_WEEK));
      case "short_day" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, english);
      case "long_day" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, english);
      case "y_day" -> String.format(Locale.ROOT, "%03d", date.getDayOfYear());
      default -> null;
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
