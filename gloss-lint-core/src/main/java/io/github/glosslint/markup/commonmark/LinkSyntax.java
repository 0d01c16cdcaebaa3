package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.Escapes;
import io.github.glosslint.text.Ascii;

/**
 * Scans the parts of CommonMark's links: labels, destinations and titles. Every method takes the
 * offset where a part must begin and returns the offset after it, or -1 where there is none.
 */
final class LinkSyntax {

  static final int LONGEST_LABEL = 999;
  private static final int DEEPEST_PARENTHESES = 32;

  private LinkSyntax() {}

  /** {@code [label]}, in which brackets are escaped and something is not white space. */
  static int label(String text, int open, int end) {
    if (open >= end || text.charAt(open) != '[') {
      return -1;
    }
    boolean blank = true;
    int limit = Math.min(end, open + LONGEST_LABEL + 2);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ']') {
        return blank ? -1 : at + 1;
      } else if (c == '[') {
        return -1;
      } else if (c == '\\' && at + 1 < limit && Escapes.isEscapable(text.charAt(at + 1))) {
        at++;
        blank = false;
      } else if (blank && !Ascii.isWhitespace(c)) {
        blank = false;
      }
    }
    return -1;
  }

  /** A destination, in angle brackets or bare; a bare one is not empty. */
  static int destination(String text, int at, int end) {
    if (at >= end) {
      return -1;
    }
    return text.charAt(at) == '<' ? enclosed(text, at, end) : bare(text, at, end);
  }

  private static int enclosed(String text, int open, int end) {
    for (int at = open + 1; at < end; at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      } else if (c == '<' || c == '\n') {
        return -1;
      } else if (c == '\\' && at + 1 < end && Escapes.isEscapable(text.charAt(at + 1))) {
        at++;
      }
    }
    return -1;
  }

  private static int bare(String text, int start, int end) {
    int depth = 0;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c <= ' ' || c == 0x7f) {
        break;
      } else if (c == '\\' && at + 1 < end && Escapes.isEscapable(text.charAt(at + 1))) {
        at++;
      } else if (c == '(') {
        depth++;
        if (depth > DEEPEST_PARENTHESES) {
          return -1;
        }
      } else if (c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      }
      at++;
    }
    return depth == 0 && at > start ? at : -1;
  }

  /** Where the parenthesis closes that opens at {@code open}; not far away, and on few lines. */
  static int parenthesis(String text, int open, int end) {
    int depth = 0;
    int limit = Math.min(end, open + LONGEST_LABEL);
    for (int at = open; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The size of an image behind its destination, {@code =300x200}, {@code =300x} or {@code =50%x},
   * as Azure DevOps and markdown-it-imsize read it.
   */
  static int size(String text, int start, int end) {
    if (start >= end || text.charAt(start) != '=') {
      return -1;
    }
    int times = length(text, start + 1, end);
    int stop = times < end && text.charAt(times) == 'x' ? length(text, times + 1, end) : -1;
    return stop > start + 2 ? stop : -1;
  }

  /** Digits, and perhaps a percent sign. */
  private static int length(String text, int start, int end) {
    int at = start;
    while (at < end && Ascii.isDigit(text.charAt(at))) {
      at++;
    }
    return at > start && at < end && text.charAt(at) == '%' ? at + 1 : at;
  }

  /** A title with its quotes or parentheses. */
  static int title(String text, int open, int end) {
    if (open >= end) {
      return -1;
    }
    char quote = text.charAt(open);
    if (quote != '"' && quote != '\'' && quote != '(') {
      return -1;
    }
    char close = quote == '(' ? ')' : quote;
    for (int at = open + 1; at < end; at++) {
      char c = text.charAt(at);
      if (c == close) {
        return at + 1;
      } else if (c == '(' && quote == '(') {
        return -1;
      } else if (c == '\\' && at + 1 < end && Escapes.isEscapable(text.charAt(at + 1))) {
        at++;
      }
    }
    return -1;
  }
}
