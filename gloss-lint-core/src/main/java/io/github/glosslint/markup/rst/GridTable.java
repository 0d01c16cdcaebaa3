package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Reads a table that is drawn with lines, and finds its cells as docutils does. */
final class GridTable {

  /** Characters of a table, and steps along its lines. */
  private static final int MAX_SIZE = 4_000_000;

  private final Body body;
  private final RstBlockParser parser;
  private final List<RstBlock> cells = new ArrayList<>();
  private char[][] grid = {};
  private List<Line> rows = List.of();
  private int bottom;
  private int right;
  private int steps;

  GridTable(Body body, RstBlockParser parser) {
    this.body = body;
    this.parser = parser;
  }

  /** Returns the line behind the table. */
  int read(int at) {
    int end = at;
    while (end < body.lines.size() && isRow(body.line(end))) {
      end++;
    }
    int last = end - 1;
    while (last > at + 1 && !parser.markers.isGridTop(body.line(last))) {
      last--;
    }
    Span span = new Span(body.line(at).start(), body.line(last).end());
    boolean drawn = last > at + 1 && fill(at, last + 1) && cut();
    if (drawn) {
      body.out.add(new RstBlock.Group(span, cells, true));
      return last + 1;
    }
    body.out.add(
        new RstBlock.Unknown(
            new Span(span.start(), body.line(end - 1).end()), "a malformed table"));
    return end;
  }

  private boolean isRow(Line line) {
    return !line.isBlank() && "+|".indexOf(parser.text.charAt(line.start())) >= 0;
  }

  private boolean fill(int from, int end) {
    int width = parser.width(body.line(from));
    if ((long) width * (end - from) > MAX_SIZE) {
      return false;
    }
    rows = body.lines.subList(from, end);
    grid = new char[rows.size()][];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = columns(rows.get(i));
      if (grid[i].length != width || "+|".indexOf(grid[i][width - 1]) < 0) {
        return false;
      }
      // What divides the head from the rest is a line as well.
      if (i > 0 && i < grid.length - 1 && isHeadLine(grid[i])) {
        for (int at = 0; at < width; at++) {
          grid[i][at] = grid[i][at] == '=' ? '-' : grid[i][at];
        }
      }
    }
    bottom = grid.length - 1;
    right = width - 1;
    return true;
  }

  private static boolean isHeadLine(char[] row) {
    for (char c : row) {
      if (c != '+' && c != '=') {
        return false;
      }
    }
    return row[1] == '=';
  }

  private char[] columns(Line line) {
    char[] columns = new char[parser.width(line)];
    int at = 0;
    for (int i = line.start(); i < line.end() && at < columns.length; i++) {
      char c = parser.text.charAt(i);
      int width = parser.width(new Line(i, i + 1));
      if (width > 0) {
        columns[at] = c;
        if (width > 1 && at + 1 < columns.length) {
          columns[at + 1] = 'x';
        }
        at += width;
      }
    }
    return columns;
  }

  private boolean cut() {
    int[] done = new int[right + 1];
    Arrays.fill(done, -1);
    TreeSet<Long> corners = new TreeSet<>();
    corners.add(0L);
    while (!corners.isEmpty()) {
      long corner = corners.pollFirst();
      int top = (int) (corner >> 32);
      int left = (int) corner;
      if (top == bottom || left == right || top <= done[left]) {
        continue;
      }
      long opposite = scanRight(top, left);
      if (steps > MAX_SIZE) {
        return false;
      }
      if (opposite == 0) {
        continue;
      }
      int low = (int) (opposite >> 32);
      int far = (int) opposite;
      for (int column = left; column < far; column++) {
        if (done[column] != top - 1) {
          return false;
        }
        done[column] = low - 1;
      }
      cell(top + 1, left + 1, low, far);
      corners.add((long) top << 32 | far);
      corners.add((long) low << 32 | left);
    }
    for (int column = 0; column < right; column++) {
      if (done[column] != bottom - 1) {
        return false;
      }
    }
    return true;
  }

  private long scanRight(int top, int left) {
    for (int i = left + 1; i <= right; i++) {
      steps++;
      if (grid[top][i] == '+') {
        int low = scanDown(top, left, i);
        if (low > 0) {
          return (long) low << 32 | i;
        }
      } else if (grid[top][i] != '-') {
        return 0;
      }
    }
    return 0;
  }

  private int scanDown(int top, int left, int far) {
    for (int i = top + 1; i <= bottom && steps <= MAX_SIZE; i++) {
      steps++;
      if (grid[i][far] == '+') {
        if (isClosed(top, left, i, far)) {
          return i;
        }
      } else if (grid[i][far] != '|') {
        return 0;
      }
    }
    return 0;
  }

  private boolean isClosed(int top, int left, int low, int far) {
    for (int i = far - 1; i > left; i--) {
      steps++;
      if (grid[low][i] != '+' && grid[low][i] != '-') {
        return false;
      }
    }
    if (grid[low][left] != '+') {
      return false;
    }
    for (int i = low - 1; i > top; i--) {
      steps++;
      if (grid[i][left] != '+' && grid[i][left] != '|') {
        return false;
      }
    }
    return true;
  }

  private void cell(int top, int left, int low, int far) {
    List<Line> lines = new ArrayList<>();
    for (int i = top; i < low; i++) {
      lines.add(parser.columns(rows.get(i), left, far));
    }
    cells.addAll(parser.cell(lines, body.depth + 1));
  }
}
