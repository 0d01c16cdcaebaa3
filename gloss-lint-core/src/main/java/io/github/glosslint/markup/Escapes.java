package io.github.glosslint.markup;

import org.jsoup.nodes.Entities;

/** Undoes CommonMark's backslash escapes and character references. */
public final class Escapes {

  private static final int LONGEST_NAME = 32;

  private Escapes() {}

  /** Whether a backslash before {@code c} makes it ordinary: it is ASCII punctuation. */
  public static boolean isEscapable(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /** A text without its backslash escapes and character references. */
  public static String unescape(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
        plain.append(text.charAt(at + 1));
        at += 2;
        continue;
      }
      int end = c == '&' ? referenceEnd(text, at) : -1;
      if (end > 0) {
        plain.append(character(text, at, end));
        at = end;
      } else {
        plain.append(c);
        at++;
      }
    }
    return plain.toString();
  }

  /**
   * Where the character reference that begins at {@code at} ends, -1 if none begins there. Unlike
   * HTML's its semicolon is required.
   */
  public static int referenceEnd(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_NAME + 3);
    int end = at + 1;
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end >= limit || end == at + 1 || text.charAt(end) != ';') {
      return -1;
    }
    return character(text, at, end + 1).isEmpty() ? -1 : end + 1;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  }

  /** The text of the character reference {@code &…;}; empty where there is none of that name. */
  public static String character(String text, int start, int end) {
    String name = text.substring(start + 1, end - 1);
    if (name.charAt(0) == '#') {
      return number(name);
    }
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> "\u00a0";
      default -> name.indexOf('#') < 0 ? Entities.getByName(name) : "";
    };
  }

  private static String number(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int from = hex ? 2 : 1;
    int digits = name.length() - from;
    if (digits < 1 || digits > (hex ? 6 : 7)) {
      return "";
    }
    int value = 0;
    for (int i = from; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return "";
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    boolean valid = value != 0 && Character.isValidCodePoint(value) && !isSurrogate(value);
    return valid ? Character.toString(value) : "\uFFFD";
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
