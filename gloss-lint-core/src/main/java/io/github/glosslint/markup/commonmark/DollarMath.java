package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;

/**
 * Finds the mathematics between dollar signs in one text, as GitHub reads it: {@code $x$} touches
 * its signs and no word touches them, so that {@code $5 and $6} and {@code US$} are prices; {@code
 * $$x$$} may have anything inside. A backslash takes the meaning of a sign away. {@code $ x $}
 * counts as well where it holds no prose: GitHub shows it as written, other platforms do not.
 *
 * <p>An instance remembers how far it has searched without success, so that any number of signs
 * costs no more than a few.
 */
final class DollarMath {

  private final String text;
  private final BacktickRuns codeSpans;

  /** No formula of a kind that begins before this offset is closed before it. */
  private int inlineFailed;

  private int displayFailed;
  private int spacedFailed;

  DollarMath(String text, BacktickRuns codeSpans) {
    this.text = text;
    this.codeSpans = codeSpans;
  }

  /**
   * Where the formula that begins at the dollar sign at {@code at} ends.
   *
   * @param bracketed whether a bracket is open: a formula does not reach out of the text of a link
   * @return the offset after the closing sign, negative where no formula begins; its absolute value
   *     is then the offset after the signs
   */
  int end(int at, boolean bracketed) {
    int from = runEnd(at);
    int end = -1;
    if (from - at == 2) {
      end = display(from, bracketed);
    } else if (from - at == 1 && from < text.length()) {
      end = Ascii.isWhitespace(text.charAt(from)) ? spaced(at, from) : inline(at, from, bracketed);
    }
    return end < 0 ? -from : end;
  }

  private int inline(int at, int from, boolean bracketed) {
    if (at < inlineFailed || (at > 0 && isWord(text.charAt(at - 1)))) {
      return -1;
    }
    int stop = from;
    int depth = 0;
    while (stop < text.length()) {
      char c = text.charAt(stop);
      if (c == '$') {
        int behind = runEnd(stop);
        if (behind - stop == 1 && closes(stop)) {
          return behind;
        }
        stop = behind;
        continue;
      }
      depth = depth(c, depth);
      if (depth < 0) {
        if (bracketed && isLinkEnd(stop)) {
          break;
        }
        depth = 0;
      }
      stop = behind(stop, c);
    }
    inlineFailed = stop;
    return -1;
  }

  private int display(int from, boolean bracketed) {
    if (from <= displayFailed) {
      return -1;
    }
    int stop = from;
    int depth = 0;
    while (stop < text.length()) {
      char c = text.charAt(stop);
      if (c == '$' && text.startsWith("$$", stop)) {
        return text.substring(from, stop).isBlank() ? -1 : stop + 2;
      }
      depth = depth(c, depth);
      if (depth < 0) {
        if (bracketed && isLinkEnd(stop)) {
          break;
        }
        depth = 0;
      }
      stop += c == '\\' ? 2 : 1;
    }
    displayFailed = stop;
    return -1;
  }

  /** {@code $ x $}, on one line. */
  private int spaced(int at, int from) {
    boolean opens = at >= spacedFailed && (at == 0 || Ascii.isWhitespace(text.charAt(at - 1)));
    if (!opens) {
      return -1;
    }
    int stop = from;
    while (stop < text.length() && text.charAt(stop) != Passage.LINE_FEED) {
      char c = text.charAt(stop);
      boolean closes =
          c == '$'
              && Ascii.isWhitespace(text.charAt(stop - 1))
              && (stop + 1 == text.length() || !isWordOrSign(text.charAt(stop + 1)));
      if (closes) {
        return stop == from + 1 || isProse(from, stop) ? -1 : stop + 1;
      }
      stop = behind(stop, c);
    }
    spacedFailed = stop;
    return -1;
  }

  /** Whether two words of letters are side by side, as they do in sentences only. */
  private boolean isProse(int from, int to) {
    boolean wordBefore = false;
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && !Ascii.isWhitespace(text.charAt(end))) {
        end++;
      }
      boolean word = end - start > 1;
      for (int i = start; i < end; i++) {
        word &= Character.isLetter(text.charAt(i));
      }
      if (word && wordBefore) {
        return true;
      }
      wordBefore = word;
      start = end + 1;
    }
    return false;
  }

  private boolean closes(int sign) {
    return !Ascii.isWhitespace(text.charAt(sign - 1))
        && (sign + 1 == text.length() || !isWord(text.charAt(sign + 1)));
  }

  private static int depth(char c, int depth) {
    return c == '[' ? depth + 1 : c == ']' ? depth - 1 : depth;
  }

  private boolean isLinkEnd(int bracket) {
    return text.startsWith("(", bracket + 1) || text.startsWith("[", bracket + 1);
  }

  /** The offset after a character, what it escapes, or the code that it begins. */
  private int behind(int at, char c) {
    if (c == '\\') {
      return Math.min(text.length(), at + 2);
    }
    if (c != '`') {
      return at + 1;
    }
    int open = codeSpans.runEnd(at);
    int close = codeSpans.closing(at, open);
    return close < 0 ? open : close + open - at;
  }

  private int runEnd(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '$') {
      end++;
    }
    return end;
  }

  private static boolean isWordOrSign(char c) {
    return c == '$' || isWord(c);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
