package io.github.glosslint.parse.kramdown;

/**
 * Finds the end of fenced code. A fence that nothing closes is none, and neither is one whose info
 * string has more than a word.
 */
final class FencedCode {

  private static final int SHORTEST = 3;

  private final String text;
  private final int limit;
  private final boolean gfm;

  /** Length from which on nothing closes a fence of backticks, or of tildes, any more. */
  private int unclosedBackticks = Integer.MAX_VALUE;

  private int unclosedTildes = Integer.MAX_VALUE;

  FencedCode(String text, int limit, boolean gfm) {
    this.text = text;
    this.limit = limit;
    this.gfm = gfm;
  }

  /** Offset behind the code whose fence stands at {@code open} of the line at {@code line}, or -1. */
  int end(int line, int open) {
    char mark = text.charAt(open);
    if (!gfm && (open != line || mark != '~')) {
      return -1;
    }
    int runEnd = open;
    while (runEnd < limit && text.charAt(runEnd) == mark) {
      runEnd++;
    }
    int unclosed = mark == '`' ? unclosedBackticks : unclosedTildes;
    // A long fence that nothing closes is tried again as a shorter one with marks for an info string.
    for (int length = Math.min(runEnd - open, unclosed - 1); length >= SHORTEST; length--) {
      int codeStart = infoEnd(open + length);
      if (codeStart < 0) {
        return -1;
      }
      int end = close(mark, length, codeStart);
      if (end >= 0) {
        return end;
      }
      if (mark == '`') {
        unclosedBackticks = length;
      } else {
        unclosedTildes = length;
      }
    }
    return -1;
  }

  /** Offset behind the line of an info string of at most one word, or -1. */
  private int infoEnd(int at) {
    int i = skipBlanks(at);
    while (i < limit && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    i = skipBlanks(i);
    return i < limit && text.charAt(i) == '\n' ? i + 1 : -1;
  }

  private int close(char mark, int length, int from) {
    String run = String.valueOf(mark).repeat(SHORTEST);
    int at = text.indexOf(run, from);
    while (at >= 0 && at + length <= limit) {
      int end = at;
      while (end < limit && text.charAt(end) == mark) {
        end++;
      }
      int after = skipBlanks(end);
      if (end - at >= length && isLineStart(at) && after < limit && text.charAt(after) == '\n') {
        return after + 1;
      }
      at = text.indexOf(run, end);
    }
    return -1;
  }

  private boolean isLineStart(int at) {
    int i = at;
    while (i > 0 && at - i <= Lines.OPTIONAL_BLANKS && text.charAt(i - 1) == ' ') {
      i--;
    }
    return at - i <= Lines.OPTIONAL_BLANKS && (i == 0 || text.charAt(i - 1) == '\n');
  }

  private int skipBlanks(int at) {
    int i = at;
    while (i < limit && text.charAt(i) != '\n' && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
