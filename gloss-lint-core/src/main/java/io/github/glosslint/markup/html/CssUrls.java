package io.github.glosslint.markup.html;

import io.github.glosslint.text.Ascii;

/**
 * Finds the addresses in a style sheet: {@code url(…)} and {@code @import "…"}. Comments and other
 * strings are skipped; each character is looked at a fixed number of times.
 */
final class CssUrls {

  /** Takes the start and the end of an address as written there, quotes left out. */
  @FunctionalInterface
  interface Visitor {
    void visit(int start, int end);
  }

  private final String text;
  private final int end;
  private final Visitor visitor;

  private CssUrls(String text, int end, Visitor visitor) {
    this.text = text;
    this.end = end;
    this.visitor = visitor;
  }

  /** Visits the addresses between two offsets, in their order. */
  static void find(String text, int start, int end, Visitor visitor) {
    new CssUrls(text, end, visitor).read(start);
  }

  /** What an address means: without quotes that HTML escapes, and with its backslashes undone. */
  static String address(String written) {
    String address = written;
    int last = address.length() - 1;
    if (last > 0
        && "\"'".indexOf(address.charAt(0)) >= 0
        && address.charAt(last) == address.charAt(0)) {
      address = address.substring(1, last);
    }
    if (address.indexOf('\\') < 0) {
      return address;
    }
    StringBuilder out = new StringBuilder(address.length());
    for (int at = 0; at < address.length(); at++) {
      if (address.charAt(at) != '\\') {
        out.append(address.charAt(at));
        continue;
      }
      int digits = at + 1;
      int code = 0;
      while (digits < address.length()
          && digits <= at + 6
          && Character.digit(address.charAt(digits), 16) >= 0) {
        code = 16 * code + Character.digit(address.charAt(digits++), 16);
      }
      if (digits > at + 1) {
        out.appendCodePoint(Character.isValidCodePoint(code) ? code : 0xfffd);
        boolean blank = digits < address.length() && Ascii.isWhitespace(address.charAt(digits));
        at = blank ? digits : digits - 1;
      } else if (digits < address.length()) {
        out.append(address.charAt(digits));
        at = digits;
      }
    }
    return out.toString();
  }

  private void read(int start) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '/' && isAt("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 || close >= end ? end : close + 2;
      } else if (c == '"' || c == '\'') {
        at = Math.min(end, stringEnd(at) + 1);
      } else if ((c == 'u' || c == 'U') && isAt("url(", at) && !isNamed(at, start)) {
        at = url(at + 4);
      } else if (c == '@' && isAt("@import", at)) {
        at = imported(skipBlanks(at + 7));
      } else if (c == '@' && isAt("@namespace", at)) {
        // It names a language, and nobody loads it.
        int close = text.indexOf(';', at);
        at = close < 0 ? end : Math.min(end, close);
      } else {
        at++;
      }
    }
  }

  private int url(int from) {
    int start = skipBlanks(from);
    int close;
    if (start < end && isQuote(start)) {
      close = stringEnd(start);
      visit(start + 1, close);
    } else {
      close = start;
      while (close < end && text.charAt(close) != ')') {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      int last = Math.min(close, end);
      while (last > start && Ascii.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      visit(start, last);
    }
    return Math.min(end, close + 1);
  }

  private int imported(int at) {
    if (at >= end || !isQuote(at)) {
      return at;
    }
    int close = stringEnd(at);
    visit(at + 1, close);
    return Math.min(end, close + 1);
  }

  private void visit(int start, int stop) {
    if (start < Math.min(stop, end)) {
      visitor.visit(start, Math.min(stop, end));
    }
  }

  /** Where the quote is that ends the string at {@code open}, or its line. */
  private int stringEnd(int open) {
    int at = open + 1;
    while (at < end && text.charAt(at) != text.charAt(open) && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private boolean isQuote(int at) {
    return text.charAt(at) == '"' || text.charAt(at) == '\'';
  }

  private boolean isNamed(int at, int start) {
    return at > start
        && (Character.isLetterOrDigit(text.charAt(at - 1))
            || "-_".indexOf(text.charAt(at - 1)) >= 0);
  }

  private boolean isAt(String word, int at) {
    return at + word.length() <= end && text.regionMatches(true, at, word, 0, word.length());
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < end && Ascii.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
