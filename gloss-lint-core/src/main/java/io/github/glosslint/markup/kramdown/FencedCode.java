package io.github.glosslint.markup.kramdown;

/**
 * Finds the end of fenced code. A fence that nothing closes is none, and neither is one whose info
 * string has more than a word.
 */
final class FencedCode {

  private static final int SHORTEST = 3;

  private final String text;
  private final int limit;
  private final boolean gfm;
  private final boolean longInfo;

  /** Length from which on nothing closes a fence of backticks, or of tildes, any more. */
  private int unclosedBackticks = Integer.MAX_VALUE;

  private int unclosedTildes = Integer.MAX_VALUE;

  FencedCode(String text, int limit, boolean gfm, boolean longInfo) {
    this.text = text;
    this.limit = limit;
    this.gfm = gfm;
    this.longInfo = longInfo;
  }

  /** Offset after the code whose fence is at {@code open} of the line at {@code line}, or -1. */
  int end(int line, int open) {
    char mark = text.charAt(open);
    if (!gfm && (open != line || mark != '~')) {
      return -1;
    }
    int runEnd = open;
    while (runEnd < limit && text.charAt(runEnd) == mark) {
      runEnd++;
    }
    int length = runEnd - open;
    if (length < SHORTEST) {
      return -1;
    }
    int full = infoEnd(runEnd);
    // A long fence that nothing closes is a shorter one with the other marks for an info string.
    int shortest = length > SHORTEST && infoEnd(open + SHORTEST) >= 0 ? SHORTEST : length;
    int unclosed = mark == '`' ? unclosedBackticks : unclosedTildes;
    if (full < 0 && shortest == length || shortest >= unclosed) {
      return -1;
    }
    int end = close(mark, full < 0 ? length - 1 : length, shortest, runEnd);
    if (end < 0) {
      if (mark == '`') {
        unclosedBackticks = shortest;
      } else {
        unclosedTildes = shortest;
      }
    }
    return end;
  }

  /** Offset after the line of an info string, by default of at most one word, or -1. */
  private int infoEnd(int at) {
    int i = skipBlanks(at);
    while (i < limit && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    while (longInfo && i < limit && text.charAt(i) != '\n' && text.charAt(i) != '`') {
      i++;
    }
    i = skipBlanks(i);
    return i < limit && text.charAt(i) == '\n' ? i + 1 : -1;
  }

  /**
   * Offset after the first line that closes a fence of {@code longest} marks; if there is none, of
   * the longest fence of at least {@code shortest} marks that is closed; else -1.
   */
  private int close(char mark, int longest, int shortest, int from) {
    String run = String.valueOf(mark).repeat(SHORTEST);
    int best = -1;
    int bestLength = shortest - 1;
    int at = text.indexOf(run, from);
    while (at >= 0 && at + shortest <= limit) {
      int end = at;
      while (end < limit && text.charAt(end) == mark) {
        end++;
      }
      int length = Math.min(end - at, longest);
      if (length > bestLength && isLineStart(at)) {
        int after = skipBlanks(end);
        if (after < limit && text.charAt(after) == '\n') {
          best = after + 1;
          bestLength = length;
          if (length == longest) {
            return best;
          }
        }
      }
      at = text.indexOf(run, end);
    }
    return best;
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
