package io.github.glosslint.text;

import java.util.Arrays;

/**
 * Finds the line of an offset. Lines end at LF, CR or CR LF, as in CommonMark; an empty text has
 * one line.
 */
public final class LineMap {

  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** Finds the lines of a text, in linear time. */
  public static LineMap of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int lines = 1;
    boolean onlyLineFeeds = text.indexOf('\r') < 0;
    int end = onlyLineFeeds ? text.indexOf('\n') : lineEnding(text, 0);
    while (end >= 0) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = end + 1;
      end = onlyLineFeeds ? text.indexOf('\n', end + 1) : lineEnding(text, end + 1);
    }
    return new LineMap(Arrays.copyOf(starts, lines), text.length());
  }

  /** Where the next line ending ends; -1 if there is none. */
  private static int lineEnding(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        return i;
      }
    }
    return -1;
  }

  /** The number of lines; at least 1. */
  public int lineCount() {
    return starts.length;
  }

  /** The 1-based line that holds {@code offset}; an offset after the text is on the last line. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** UTF-16 offset of the first code unit of a 1-based line. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** UTF-16 offset after the last code unit of a 1-based line, its line ending included. */
  public int end(int line) {
    return line < starts.length ? starts[line] : length;
  }
}
