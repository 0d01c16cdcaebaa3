package io.github.glosslint.generator.mkdocs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as they are written into URLs, by the patterns of Babel. */
final class DateFormat {

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ].*)?");
  private static final Pattern LETTERS = Pattern.compile("([a-zA-Z])\\1*");

  private DateFormat() {}

  /**
   * Writes a date.
   *
   * @return null if it is none, or the pattern has names of months, times or the like
   */
  static @Nullable String write(String date, String pattern) {
    Matcher parts = DATE.matcher(date.strip());
    if (!parts.matches() || pattern.indexOf('\'') >= 0) {
      return null;
    }
    String year = parts.group(1);
    String month = plain(parts.group(2));
    String day = plain(parts.group(3));
    Matcher letters = LETTERS.matcher(pattern);
    StringBuilder written = new StringBuilder();
    while (letters.find()) {
      String value =
          switch (letters.group()) {
            case "y", "yyyy" -> year;
            case "yy" -> year.substring(2);
            case "M" -> month;
            case "MM" -> padded(month);
            case "d" -> day;
            case "dd" -> padded(day);
            default -> null;
          };
      if (value == null) {
        return null;
      }
      letters.appendReplacement(written, value);
    }
    return letters.appendTail(written).toString();
  }

  private static String plain(String number) {
    return number.startsWith("0") ? number.substring(1) : number;
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
