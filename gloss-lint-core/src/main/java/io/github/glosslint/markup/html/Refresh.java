package io.github.glosslint.markup.html;

import io.github.glosslint.text.Ascii;

/** The {@code content} of a {@code meta} that refreshes a page, read as the HTML standard says. */
final class Refresh {

  private Refresh() {}

  /** Where the address begins between two offsets; {@code end} where there is none. */
  static int url(String text, int start, int end) {
    int at = start;
    while (at < end && (Ascii.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    int time = at;
    at = skipBlanks(text, at, end);
    if (at < end && (text.charAt(at) == ';' || text.charAt(at) == ',')) {
      at = skipBlanks(text, at + 1, end);
    } else if (at == time || time == start) {
      return end;
    }
    if (at + 3 <= end && text.regionMatches(true, at, "url", 0, 3)) {
      int equals = skipBlanks(text, at + 3, end);
      if (equals < end && text.charAt(equals) == '=') {
        at = skipBlanks(text, equals + 1, end);
      }
    }
    return at < end && isQuote(text.charAt(at)) ? at + 1 : at;
  }

  /** Where the address that begins at {@code url} ends: at the quote that it began with, if any. */
  static int end(String text, int url, int end) {
    char quote = text.charAt(url - 1);
    int close = isQuote(quote) ? text.indexOf(quote, url) : -1;
    return close < 0 || close > end ? end : close;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && Ascii.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
