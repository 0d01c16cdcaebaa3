package io.github.glosslint.template.liquid;

/**
 * Scans the inside of tags by Liquid's lax rules, where whatever makes no sense is skipped.
 *
 * @see <a href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid.rb">liquid.rb</a>
 */
final class LiquidMarkup {

  private LiquidMarkup() {}

  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  static int skipBlanks(String text, int from, int to) {
    int i = from;
    while (i < to && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The first place of {@code part} that lies within {@code from .. to}, or -1. */
  static int find(String text, String part, int from, int to) {
    for (int i = from; i + part.length() <= to; i++) {
      if (text.startsWith(part, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The end of the argument at {@code from}: the next space outside outputs. */
  static int argumentEnd(String text, int from, int to) {
    int i = from;
    boolean open = false;
    while (i < to && !isBlank(text.charAt(i))) {
      int close = !open && text.startsWith("{{", i) ? find(text, "}}", i, to) : -1;
      open |= close < 0 && text.startsWith("{{", i);
      i = close < 0 ? i + 1 : close + 2;
    }
    return i;
  }

  /** The offset after the quote that closes the one at {@code from}; -1 if nothing closes it. */
  static int quoteEnd(String text, int from, int to) {
    int close = text.indexOf(text.charAt(from), from + 1);
    return close < 0 || close >= to ? -1 : close + 1;
  }

  /**
   * The end of the fragment at {@code from}: a run of quoted texts and of characters that are
   * neither blank nor a comma, a bar or a stray quote. Equal to {@code from} if there is none.
   */
  static int fragmentEnd(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = quoteEnd(text, i, to);
        if (end < 0) {
          return i;
        }
        if (i == from) {
          return end;
        }
        i = end;
      } else if (isBlank(c) || c == ',' || c == '|') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /** Where a fragment begins at or behind {@code from}, or {@code to}. */
  static int fragmentStart(String text, int from, int to) {
    int i = from;
    while (i < to && fragmentEnd(text, i, to) == i) {
      i++;
    }
    return i;
  }

  /** The next bar that is outside quotes, or {@code to}. */
  static int bar(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '|') {
        return i;
      }
      int quoted = c == '"' || c == '\'' ? quoteEnd(text, i, to) : -1;
      i = quoted < 0 ? i + 1 : quoted;
    }
    return to;
  }

  /** Whether {@code opener} occurs outside quotes. */
  static boolean opens(String text, String opener, int from, int to) {
    int i = text.indexOf(opener, from);
    if (i < 0 || i >= to) {
      return false;
    }
    i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (text.startsWith(opener, i)) {
        return true;
      }
      int quoted = c == '"' || c == '\'' ? quoteEnd(text, i, to) : -1;
      i = quoted < 0 ? i + 1 : quoted;
    }
    return false;
  }
}
