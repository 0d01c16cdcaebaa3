package io.github.glosslint.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text with one layer of percent-encoding and character references taken off, where they stand
 * for ASCII, and where each character stems from.
 */
final class DecodedText {

  /** Those of which the signs of a URL may be made. */
  private static final Map<String, Character> NAMES =
      Map.of(
          "amp", '&', "commat", '@', "colon", ':', "sol", '/', "bsol", '\\', "equals", '=', "quest",
          '?', "num", '#', "lowbar", '_');

  private static final int LONGEST_REFERENCE = 10;

  private final String text;

  /** Of each character its offset in the original, and of the end. */
  private final int[] origins;

  private final boolean changed;

  private DecodedText(String text, int[] origins, boolean changed) {
    this.text = text;
    this.origins = origins;
    this.changed = changed;
  }

  /** Whether a text has a layer to take off; most have none. */
  static boolean isCoded(String text) {
    return isCoded(text, '%') || isCoded(text, '&');
  }

  private static boolean isCoded(String text, char sign) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      int end = endOfCode(text, at);
      if (end >= 0 && value(text, at, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  static DecodedText of(String text) {
    int[] origins = new int[text.length() + 1];
    Arrays.setAll(origins, i -> i);
    return new DecodedText(text, origins, false).again();
  }

  String text() {
    return text;
  }

  /** Whether there was a layer to take off. */
  boolean isChanged() {
    return changed;
  }

  /** Where a part stems from in the original. */
  Span origin(Span span) {
    return new Span(origins[span.start()], origins[span.end()]);
  }

  /** The same with one more layer off. */
  DecodedText again() {
    if (!isCoded(text)) {
      return new DecodedText(text, origins, false);
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int[] from = new int[text.length() + 1];
    int i = 0;
    while (i < text.length()) {
      from[decoded.length()] = origins[i];
      int end = endOfCode(text, i);
      int c = end < 0 ? -1 : value(text, i, end);
      decoded.append(c < 0 ? text.charAt(i) : (char) c);
      i = c < 0 ? i + 1 : end;
    }
    from[decoded.length()] = origins[i];
    return new DecodedText(decoded.toString(), from, decoded.length() < text.length());
  }

  /** Where the code that begins here ends; -1 if none does. */
  private static int endOfCode(String text, int at) {
    char c = text.charAt(at);
    if (c == '%') {
      return at + 3 <= text.length() ? at + 3 : -1;
    }
    if (c != '&') {
      return -1;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST_REFERENCE && text.charAt(end) != ';') {
      end++;
    }
    return end < text.length() && text.charAt(end) == ';' ? end + 1 : -1;
  }

  /** The character of ASCII that a code stands for; -1 for another, or if it is not one. */
  private static int value(String text, int at, int end) {
    String code = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    if (text.charAt(at) == '%') {
      return number(code, 16);
    }
    String name = code.substring(0, code.length() - 1);
    if (name.startsWith("#x")) {
      return number(name.substring(2), 16);
    }
    if (name.startsWith("#")) {
      return number(name.substring(1), 10);
    }
    Character named = NAMES.get(name);
    return named == null ? -1 : named;
  }

  private static int number(String digits, int radix) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < 0x7F; i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value >= 0x20 && value < 0x7F ? value : -1;
  }
}
