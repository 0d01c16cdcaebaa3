package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.Block.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables ({@code table.rb}): any lines with a bar at the beginning of a block are one,
 * without need for a row of headings.
 */
final class TableParser {

  /** A cell: where it is, and where its row is. */
  private record Cell(int start, int end, int row, int column, int rowStart, int rowEnd) {}

  private final BlockParser parser;
  private final BlockText source;
  private final String text;
  private final Lines lines;
  private final int limit;
  private final List<Cell> cells = new ArrayList<>();

  /** How many rows there are so far. */
  private int count;

  private int column;

  TableParser(BlockParser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.text = parser.text;
    this.lines = parser.lines;
    this.limit = parser.limit;
  }

  boolean read() {
    int start = parser.pos;
    Block table = parser.newBlock(Type.TABLE);
    int at = start;
    boolean body = false;
    boolean rows = false;
    boolean heads = false;
    boolean footer = false;
    boolean firstLine = true;
    while (at < limit && (firstLine || lines.hasBar(at))) {
      int end = lines.end(at);
      if (isSeparator(at, end, '-')) {
        if (!firstLine && rows) {
          body |= heads || footer;
          table.headed |= !heads && count == 1;
          heads = true;
          rows = false;
        }
      } else if (!lines.hasBar(at)) {
        break;
      } else if (isSeparator(at, end, '=')) {
        body |= rows;
        rows = false;
        footer = true;
      } else {
        row(at, end);
        rows = true;
      }
      firstLine = false;
      at = end;
    }
    body |= rows && !footer;
    if (!body || !lines.isBoundary(at) || !everyLineHasBar(start, at - 1)) {
      return false;
    }
    parser.container.add(table);
    for (Cell cell : cells) {
      leaf(cell, table);
    }
    table.endLeaf = parser.page.leaves.size();
    parser.pos = at;
    return true;
  }

  private boolean isSeparator(int at, int end, char mark) {
    boolean marked = false;
    for (int i = at; i < end - 1; i++) {
      char c = text.charAt(i);
      marked |= c == mark;
      if (c != mark && c != '+' && c != '|' && c != ':' && c != ' ' && c != '\t') {
        return false;
      }
    }
    return marked;
  }

  /** Divides a row at the bars that are neither in code nor behind a backslash. */
  private void row(int at, int end) {
    int rowEnd = parser.trimmedEnd(at, end);
    int first = at;
    while (first < rowEnd && Chars.isSpace(text.charAt(first))) {
      first++;
    }
    // Before a bar at the beginning is no column.
    column = first < rowEnd && text.charAt(first) == '|' ? -1 : 0;
    int cellStart = at;
    int i = at;
    while (i < rowEnd) {
      char c = text.charAt(i);
      if (c == '|' && (i == at || text.charAt(i - 1) != '\\')) {
        cell(cellStart, i, at, rowEnd);
        cellStart = i + 1;
        i++;
      } else if (c == '`') {
        i = CodeSpans.end(text, at, i, rowEnd);
      } else if (c == '<' && text.startsWith("<code", i)) {
        int close = Chars.indexOf(text, "</code>", i, rowEnd);
        i = close >= 0 ? close + "</code>".length() : i + 1;
      } else {
        i++;
      }
    }
    cell(cellStart, rowEnd, at, rowEnd);
    count++;
  }

  private void cell(int start, int end, int rowStart, int rowEnd) {
    int from = start;
    while (from < end && Chars.isSpace(text.charAt(from))) {
      from++;
    }
    int to = parser.trimmedEnd(from, end);
    if (to > from) {
      cells.add(new Cell(from, to, count, column, rowStart, rowEnd));
    }
    column++;
  }

  private void leaf(Cell cell, Block table) {
    int escaped = Chars.indexOf(text, "\\|", cell.start(), cell.end());
    if (escaped < 0) {
      Leaf leaf = parser.leaf(Leaf.Kind.CELL, cell.start(), cell.end(), table);
      leaf.row = cell.row();
      leaf.column = cell.column();
      leaf.rowStart = cell.rowStart();
      leaf.rowEnd = cell.rowEnd();
      return;
    }
    BlockText.Builder unescaped = new BlockText.Builder();
    int from = cell.start();
    while (escaped >= 0) {
      unescaped.append(source, from, escaped);
      from = escaped + 1;
      escaped = Chars.indexOf(text, "\\|", from, cell.end());
    }
    unescaped.append(source, from, cell.end());
    BlockText own = unescaped.build();
    Leaf leaf = new Leaf(Leaf.Kind.CELL, own, 0, own.text.length(), table);
    leaf.row = cell.row();
    leaf.column = cell.column();
    leaf.rowEnd = own.text.length();
    leaf.insideHtml = parser.htmlDepth() > 0;
    parser.page.leaves.add(leaf);
  }

  /**
   * Whether each line keeps a bar when code and HTML elements are taken out, which may reach over
   * several lines. As in {@code table.rb}, text that ends with its line says nothing of the next
   * one, and code over three lines ends the check with what is known so far.
   */
  private boolean everyLineHasBar(int start, int end) {
    boolean barOnLine = false;
    int i = start;
    int textStart = start;
    while (i < end) {
      char c = text.charAt(i);
      boolean code = c == '`';
      int next = code ? CodeSpans.end(text, start, i, end) : c == '<' ? elementEnd(i, end) : i + 1;
      if (code ? next == CodeSpans.runEnd(text, i, end) : next == i + 1) {
        i = next;
        continue;
      }
      int verdict = textBars(textStart, i, barOnLine);
      if (verdict < 0) {
        return false;
      }
      barOnLine = verdict > 0;
      if (code) {
        int open = CodeSpans.runEnd(text, i, end);
        int newlines = newlines(open, withoutLineEnds(open, next - (open - i)));
        if (newlines > 1 || (newlines == 1 && !barOnLine)) {
          return barOnLine;
        }
        barOnLine &= newlines == 0;
      }
      i = next;
      textStart = next;
    }
    return textBars(textStart, end, barOnLine) > 0;
  }

  /** 1 if the last line has a bar so far, 0 if not, -1 if a complete line has none. */
  private int textBars(int start, int stop, boolean barBefore) {
    int end = withoutLineEnds(start, stop);
    if (start >= end) {
      return barBefore ? 1 : 0;
    }
    int lastLine = text.lastIndexOf('\n', end - 1) + 1;
    if (lastLine <= start) {
      return barBefore || hasBar(start, end) ? 1 : 0;
    }
    int firstEnd = text.indexOf('\n', start);
    if (!barBefore && !hasBar(start, firstEnd)) {
      return -1;
    }
    return hasBar(lastLine, end) ? 1 : 0;
  }

  /** Ruby's {@code split} drops empty lines at the end. */
  private int withoutLineEnds(int start, int end) {
    int stop = end;
    while (stop > start && text.charAt(stop - 1) == '\n') {
      stop--;
    }
    return stop;
  }

  private boolean hasBar(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '|' && (i == start || text.charAt(i - 1) != '\\')) {
        return true;
      }
    }
    return false;
  }

  private int newlines(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        count++;
      }
    }
    return count;
  }

  /** Offset after the HTML element at {@code at}; behind its first character if there is none. */
  private int elementEnd(int at, int end) {
    HtmlTag tag = HtmlTag.start(text, at, end);
    if (tag == null || HtmlElements.isBlock(tag.name())) {
      return at + 1;
    }
    if (tag.closed() || HtmlElements.hasNoBody(tag.name())) {
      return tag.end();
    }
    int close = tag.endTag(text, tag.end(), end);
    HtmlTag endTag = close < 0 ? null : HtmlTag.end(text, close, end);
    return endTag == null ? end : endTag.end();
  }
}
