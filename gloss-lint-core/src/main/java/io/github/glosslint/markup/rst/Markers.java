package io.github.glosslint.markup.rst;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks at the head of a line that say what block it begins. */
final class Markers {

  private static final String BULLETS = "-+*\u2022\u2023\u2043";
  private static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:[-+][A-Za-z0-9](?: ?(?:[A-Za-z][A-Za-z0-9_-]*|<[^<>]+>))?"
              + "|(?:--|/)[A-Za-z0-9][A-Za-z0-9_-]*(?:[ =](?:[A-Za-z][A-Za-z0-9_-]*|<[^<>]+>))?)"
              + "(?=,|  | ?$)");
  private static final Pattern ROMAN =
      Pattern.compile("M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  private final CharSequence text;

  Markers(CharSequence text) {
    this.text = text;
  }

  /** Whether a character is one of ASCII's marks, which adornments are made of. */
  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Whether a line is one character again and again, as those under titles are. */
  boolean isAdornment(Line line) {
    if (line.isBlank() || !isMark(text.charAt(line.start()))) {
      return false;
    }
    char c = text.charAt(line.start());
    for (int at = line.start() + 1; at < line.end(); at++) {
      if (text.charAt(at) != c) {
        return false;
      }
    }
    return true;
  }

  /** The length of a mark and the blanks behind it; 0 if the line does not begin with it. */
  int marker(Line line, String mark) {
    return line.startsWith(text, mark) ? blanks(line, mark.length()) : 0;
  }

  private int blanks(Line line, int length) {
    int at = line.start() + length;
    if (at >= line.end()) {
      return length;
    }
    int end = at;
    while (end < line.end() && text.charAt(end) == ' ') {
      end++;
    }
    return end == at ? 0 : end - line.start();
  }

  int bullet(Line line) {
    return BULLETS.indexOf(text.charAt(line.start())) < 0 ? 0 : blanks(line, 1);
  }

  /**
   * The length of the mark of an enumerated item.
   *
   * @param next the line behind it, which must not be the second one of a paragraph
   */
  int enumerator(Line line, Line next) {
    int from = line.start();
    boolean open = text.charAt(from) == '(';
    int start = open ? from + 1 : from;
    int end = start;
    while (end < line.end() && end - start < 20 && RstNames.isWord(text.charAt(end))) {
      end++;
    }
    if (end == start && end < line.end() && text.charAt(end) == '#') {
      end++;
    }
    if (end == start || end >= line.end()) {
      return 0;
    }
    char close = text.charAt(end);
    if (open ? close != ')' : close != '.' && close != ')') {
      return 0;
    }
    int length = blanks(line, end + 1 - from);
    String ordinal = text.subSequence(start, end).toString();
    String kind = kind(ordinal);
    if (length == 0 || kind.isEmpty()) {
      return 0;
    }
    if (next.isBlank() || text.charAt(next.start()) == ' ') {
      return length;
    }
    String head = open ? "(" : "";
    return next.startsWith(text, head + "#" + close + " ")
            || next.startsWith(text, head + following(ordinal, kind) + close + " ")
        ? length
        : 0;
  }

  private static String kind(String ordinal) {
    if (ordinal.equals("#")) {
      return "auto";
    }
    if (ordinal.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "arabic";
    }
    boolean roman = ROMAN.matcher(ordinal.toUpperCase(Locale.ROOT)).matches();
    boolean oneCase =
        ordinal.equals(ordinal.toLowerCase(Locale.ROOT))
            || ordinal.equals(ordinal.toUpperCase(Locale.ROOT));
    if (ordinal.length() == 1 && ordinal.charAt(0) < 128) {
      return ordinal.equalsIgnoreCase("i") ? "roman" : "alpha";
    }
    return roman && oneCase ? "roman" : "";
  }

  private static String following(String ordinal, String kind) {
    switch (kind) {
      case "arabic":
        return ordinal.length() > 9 ? "" : String.valueOf(Integer.parseInt(ordinal) + 1);
      case "alpha":
        return String.valueOf((char) (ordinal.charAt(0) + 1));
      case "roman":
        String next = roman(value(ordinal.toUpperCase(Locale.ROOT)) + 1);
        return Character.isLowerCase(ordinal.charAt(0)) ? next.toLowerCase(Locale.ROOT) : next;
      default:
        return "#";
    }
  }

  private static int value(String roman) {
    int value = 0;
    for (int i = 0; i < roman.length(); i++) {
      int digit = digit(roman.charAt(i));
      boolean less = i + 1 < roman.length() && digit < digit(roman.charAt(i + 1));
      value += less ? -digit : digit;
    }
    return value;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      case 'D' -> 500;
      default -> 1000;
    };
  }

  private static String roman(int value) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] names = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int left = value;
    for (int i = 0; i < values.length; i++) {
      while (left >= values[i]) {
        roman.append(names[i]);
        left -= values[i];
      }
    }
    return roman.toString();
  }

  /** The length of the mark of a field, {@code :name: }. */
  int field(Line line) {
    int at = line.start();
    if (text.charAt(at) != ':' || at + 1 >= line.end() || ": ".indexOf(text.charAt(at + 1)) >= 0) {
      return 0;
    }
    for (at++; at < line.end(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == ':') {
        boolean ends = at + 1 >= line.end() || text.charAt(at + 1) == ' ';
        boolean role = at + 1 < line.end() && text.charAt(at + 1) == '`';
        if (ends && text.charAt(at - 1) != ' ') {
          return blanks(line, at + 1 - line.start());
        }
        if (ends || role) {
          return 0;
        }
      }
    }
    return 0;
  }

  /** The length of the marks of a command's options, {@code -f FILE, --file=FILE }. */
  int option(Line line) {
    char c = text.charAt(line.start());
    if (c != '-' && c != '/' && c != '+') {
      return 0;
    }
    Matcher matcher = OPTION.matcher(text);
    int at = line.start();
    while (true) {
      matcher.region(at, line.end());
      if (!matcher.lookingAt()) {
        return 0;
      }
      at = matcher.end();
      if (at + 1 < line.end() && text.charAt(at) == ',' && text.charAt(at + 1) == ' ') {
        at += 2;
      } else {
        break;
      }
    }
    if (at < line.end() && text.charAt(at) == ',') {
      return 0;
    }
    int end = at;
    while (end < line.end() && text.charAt(end) == ' ') {
      end++;
    }
    return end >= line.end() || end - at > 1 ? end - line.start() : 0;
  }

  /** Whether a line is the first of a table that is drawn. */
  boolean isGridTop(Line line) {
    int length = line.end() - line.start();
    if (length < 5
        || !line.startsWith(text, "+-")
        || text.charAt(line.end() - 1) != '+'
        || text.charAt(line.end() - 2) != '-') {
      return false;
    }
    for (int at = line.start(); at < line.end(); at++) {
      if (text.charAt(at) != '-' && text.charAt(at) != '+') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is the first of a simple table: two columns at least. */
  boolean isSimpleTop(Line line) {
    return isSimpleBorder(line) && line.in(text).indexOf(' ') > 0;
  }

  boolean isSimpleBorder(Line line) {
    return isOf(line, '=');
  }

  /** Whether a line divides the columns of a simple table's row. */
  boolean isSpan(Line line) {
    return isOf(line, '-');
  }

  private boolean isOf(Line line, char mark) {
    if (line.isBlank() || text.charAt(line.start()) != mark) {
      return false;
    }
    for (int at = line.start(); at < line.end(); at++) {
      char c = text.charAt(at);
      if (c != mark && c != ' ') {
        return false;
      }
    }
    return true;
  }
}
