package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.TermColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table of the outermost level, whose cells are read as they are in the text. */
final class OuterTable {

  private final LineCursor line;

  /** How many cells of a row count. */
  private int columns = Integer.MAX_VALUE;

  /** Cells that count, the missing ones of short rows among them. */
  private long count;

  /** Where the cells begin and end that are not empty, two numbers a cell. */
  private int[] bounds = new int[64];

  private int size;

  private OuterTable(LineCursor line) {
    this.line = line;
  }

  /**
   * Reads a table up to the line behind it.
   *
   * @param line what divides the head from the rows
   * @param headStart where the first character of the head is
   * @param headEnd where the head ends
   * @param parent gets the cells
   * @return false if these lines are no table, or none that can be read here
   */
  static boolean read(String text, LineCursor line, int headStart, int headEnd, Node parent) {
    OuterTable table = new OuterTable(line);
    boolean isTable = table.head(headStart, headEnd) && !table.mayHaveTerms(text) && table.rows();
    if (isTable) {
      for (int i = 0; i < table.size; i += 2) {
        TableCell cell = new TableCell();
        cell.appendChild(new PlainLines(text, line.chars, table.bounds[i], table.bounds[i + 1]));
        parent.appendChild(cell);
      }
    }
    return isTable;
  }

  private boolean head(int start, int end) {
    int cells = cells(start, end);
    columns = cells;
    count = cells;
    int divided = delimited();
    return cells >= 0 && divided > 0 && divided >= cells;
  }

  /**
   * Whether rows may be entries of a glossary, of which it matters which cell is in which column.
   * Cells that are empty say nothing.
   */
  private boolean mayHaveTerms(String text) {
    if (size == 0 || !TermColumns.mayBegin(text.substring(bounds[0], bounds[1]))) {
      return false;
    }
    List<String> cells = new ArrayList<>(size / 2);
    for (int i = 0; i < size; i += 2) {
      cells.add(text.substring(bounds[i], bounds[i + 1]));
    }
    return TermColumns.of(cells) != null;
  }

  /** How many columns the line divides; 0 if it divides none. */
  private int delimited() {
    int found = 0;
    boolean bars = false;
    boolean behindBar = true;
    int at = line.first;
    while (at < line.end) {
      char c = line.chars[at];
      if (c == '|') {
        if (bars && behindBar) {
          return 0;
        }
        bars = true;
        behindBar = true;
        at++;
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        int from = c == ':' ? at + 1 : at;
        int to = line.runEnd(from, '-');
        if (!behindBar || to == from) {
          return 0;
        }
        found++;
        behindBar = false;
        at = to < line.end && line.chars[to] == ':' ? to + 1 : to;
      }
    }
    return bars ? found : 0;
  }

  private boolean rows() {
    for (line.advance(); !line.isAtEnd() && !line.isBlank(); line.advance()) {
      int bar = line.indexOf('|', line.first);
      boolean isAlone = bar == line.first && line.skipBlanks(bar + 1) == line.end;
      boolean goesOn = bar >= 0 || line.indent < LineCursor.INDENTED && line.beginsWithLetter();
      if (isAlone || !goesOn || cells(line.first, line.end) < 0) {
        return false;
      }
      count += columns;
      if (count > MarkdownBlocks.MOST_CELLS) {
        return false;
      }
    }
    return true;
  }

  /** Adds the cells of a row; returns how many there are, or -1 if a bar of them is escaped. */
  private int cells(int first, int lineEnd) {
    int start = first;
    int end = lineEnd;
    if (line.chars[first] == '|') {
      start++;
      while (end > start && (line.chars[end - 1] == ' ' || line.chars[end - 1] == '\t')) {
        end--;
      }
    }
    int cells = 0;
    for (int i = start; i < end; i++) {
      char c = line.chars[i];
      if (c == '\\' && i + 1 < end && line.chars[i + 1] == '|') {
        return -1;
      }
      if (c == '|') {
        add(start, i, cells++);
        start = i + 1;
      }
    }
    if (end > start) {
      add(start, end, cells++);
    }
    return cells;
  }

  private void add(int from, int to, int column) {
    int start = from;
    int end = to;
    while (start < end && (line.chars[start] == ' ' || line.chars[start] == '\t')) {
      start++;
    }
    while (end > start && (line.chars[end - 1] == ' ' || line.chars[end - 1] == '\t')) {
      end--;
    }
    if (start == end || column >= columns) {
      return;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }
}
