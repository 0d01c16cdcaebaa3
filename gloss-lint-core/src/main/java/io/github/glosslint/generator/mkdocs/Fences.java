package io.github.glosslint.generator.mkdocs;

import java.util.List;

/**
 * Fenced code in lines that are otherwise kept raw. Python-Markdown takes it out of a page before
 * it looks for elements, so that tags in code neither open nor close one.
 */
final class Fences {

  private static final int SHORTEST = 3;

  private final List<Line> lines;

  /** The length from which on no fence of backticks, or of tildes, is closed. */
  private int unclosedBackticks = Integer.MAX_VALUE;

  private int unclosedTildes = Integer.MAX_VALUE;

  Fences(List<Line> lines) {
    this.lines = lines;
  }

  /** The first line from one on that is not in code; the end if all are. */
  int skip(int at) {
    int next = at;
    int before = -1;
    while (next < lines.size() && next != before) {
      before = next;
      next = end(next);
    }
    return next;
  }

  /** The line behind the code that begins at a line; the line itself if none does. */
  private int end(int at) {
    Line open = lines.get(at);
    char mark = open.first();
    boolean backticks = mark == '`';
    if (!backticks && mark != '~' || open.indent() > 0) {
      return at;
    }
    String words = open.words();
    int length = Block.run(words, mark);
    if (length < SHORTEST
        || length >= (backticks ? unclosedBackticks : unclosedTildes)
        || backticks && words.indexOf('`', length) >= 0) {
      return at;
    }
    for (int i = at + 1; i < lines.size(); i++) {
      Line close = lines.get(i);
      if (close.first() == mark && close.indent() == 0) {
        String other = close.words();
        int run = Block.run(other, mark);
        if (run >= length && run == other.length()) {
          return i + 1;
        }
      }
    }
    if (backticks) {
      unclosedBackticks = length;
    } else {
      unclosedTildes = length;
    }
    return at;
  }
}
