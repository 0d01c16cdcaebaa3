package io.github.glosslint.report.terminal;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.SafeText;

/**
 * The line of a finding as a terminal shows it, and where the marked text is in it.
 *
 * @param text fit to be printed, cut with {@code …} to about so many cells as asked for
 * @param indent cells before the marked text
 * @param marked cells of the marked text, at least one
 */
record Excerpt(String text, int indent, int marked) {

  /** Cells of a line that are shown where there is room. */
  static final int WIDTH = 100;

  private static final int LEAST_WIDTH = 20;

  private static final String CUT = "…";

  static Excerpt of(Finding finding) {
    return of(finding, WIDTH + 2 * CUT.length());
  }

  /**
   * The excerpt of a finding where there is less room.
   *
   * @param room cells, with the signs of cuts
   */
  static Excerpt of(Finding finding, int room) {
    int width = Math.max(LEAST_WIDTH, Math.min(WIDTH, room - 2 * CUT.length()));
    String source = finding.excerpt();
    if (source.length() <= width && SafeText.isPlain(source) && finding.excerptColumn() == 1) {
      int from = finding.markedFrom();
      return new Excerpt(source.stripTrailing(), from, Math.max(1, finding.markedTo() - from));
    }
    return cut(finding, source, width);
  }

  private static Excerpt cut(Finding finding, String source, int width) {
    int count = source.codePointCount(0, source.length());
    StringBuilder safe = new StringBuilder(source.length() + 16);
    // Of each code point: where it begins in the safe text, and at which cell.
    int[] offsets = new int[count + 1];
    int[] cells = new int[count + 1];
    int index = 0;
    for (int i = 0; i < source.length(); index++) {
      int c = source.codePointAt(i);
      int start = safe.length();
      SafeText.append(safe, c);
      int length = safe.length() - start;
      int taken = length == Character.charCount(c) ? CellWidth.of(safe.codePointAt(start)) : length;
      offsets[index + 1] = safe.length();
      cells[index + 1] = cells[index] + taken;
      i += Character.charCount(c);
    }

    int from = finding.markedFrom();
    int to = finding.markedTo();
    int first = 0;
    int last = count;
    if (cells[count] > width) {
      first = firstShown(cells, from, to, width);
      while (last > first && cells[last] > cells[first] + width) {
        last--;
      }
      to = Math.min(to, last);
    }
    boolean cut = first > 0 || finding.excerptColumn() > 1;
    String text = safe.substring(offsets[first], offsets[last]);
    return new Excerpt(
        (cut ? CUT : "") + (last < count ? text + CUT : text.stripTrailing()),
        cells[from] - cells[first] + (cut ? 1 : 0),
        Math.max(1, cells[to] - cells[from]));
  }

  /**
   * The line's beginning if the marked text is near enough, else as much on both sides of it, else
   * as much before it as the line's end leaves room for.
   */
  private static int firstShown(int[] cells, int from, int to, int width) {
    if (cells[to] <= width) {
      return 0;
    }
    int context = Math.max(width / 5, (width - cells[to] + cells[from]) / 2);
    int end = cells[cells.length - 1];
    int first = from;
    while (first > 0
        && (cells[from] - cells[first - 1] <= context || end - cells[first - 1] <= width)) {
      first--;
    }
    // A mark without its letter would attach to the sign of the cut.
    while (first < from && cells[first] == cells[first + 1]) {
      first++;
    }
    return first;
  }
}
