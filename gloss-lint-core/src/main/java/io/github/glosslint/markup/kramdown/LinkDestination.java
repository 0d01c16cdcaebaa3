package io.github.glosslint.markup.kramdown;

import org.jspecify.annotations.Nullable;

/**
 * What parentheses behind the text of a link hold: its destination and perhaps a title. After
 * {@code parse_link} of kramdown's {@code parser/kramdown/link.rb}.
 *
 * @param start where the destination begins, without pointy brackets and white space
 * @param stop where it ends
 * @param end behind the closing parenthesis
 */
record LinkDestination(int start, int stop, int end) {

  /**
   * Reads what the parenthesis at {@code open} holds. What it scans without success counts as work
   * of {@code spans}.
   *
   * @return null if that is no destination
   */
  static @Nullable LinkDestination at(int open, SpanParser spans) {
    int end = spans.end;
    String text = spans.text;
    int start = open + 1;
    int stop = -1;
    int i = open;
    if (spans.isAt(open + 1, '<')) {
      int close = spans.source.pointerOnLine(open + 2, end);
      if (close >= 0) {
        start = open + 2;
        stop = close;
        i = close + 1;
        if (spans.isAt(i, ')')) {
          return trimmed(text, start, stop, i + 1);
        }
      }
    }
    if (stop < 0) {
      int parentheses = 0;
      for (; i < end; i++) {
        char c = text.charAt(i);
        if (c == '(') {
          parentheses++;
        } else if (c == ')') {
          parentheses--;
          if (parentheses == 0) {
            spans.isExhausted(i - open);
            return trimmed(text, start, i, i + 1);
          }
        } else if (Chars.isSpace(c) && (spans.isAt(i + 1, '"') || spans.isAt(i + 1, '\''))) {
          stop = i;
          i++;
          break;
        }
      }
      if (spans.isExhausted(i - open) || stop < 0) {
        return null;
      }
    }
    int titleEnd = titleEnd(i, spans);
    return titleEnd < 0 ? null : trimmed(text, start, stop, titleEnd);
  }

  /** Offset after the parenthesis that follows a title, or -1. */
  private static int titleEnd(int at, SpanParser spans) {
    int open = Chars.spaceEnd(spans.text, at, spans.end);
    if (!spans.isAt(open, '"') && !spans.isAt(open, '\'')) {
      return -1;
    }
    char quote = spans.text.charAt(open);
    int close = spans.text.indexOf(quote, open + 2);
    while (close >= 0 && close < spans.end) {
      int after = Chars.spaceEnd(spans.text, close + 1, spans.end);
      if (spans.isAt(after, ')')) {
        spans.isExhausted(after - at);
        return after + 1;
      }
      close = spans.text.indexOf(quote, close + 1);
    }
    spans.isExhausted(spans.end - at);
    return -1;
  }

  private static LinkDestination trimmed(String text, int from, int to, int end) {
    int start = Chars.spaceEnd(text, from, to);
    int stop = to;
    while (stop > start && Chars.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return new LinkDestination(start, stop, end);
  }
}
