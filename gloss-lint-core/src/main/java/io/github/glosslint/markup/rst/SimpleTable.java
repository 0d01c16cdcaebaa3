package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a table whose columns stand between lines of equals signs. */
final class SimpleTable {

  private static final String FAULT = "a malformed table";

  private final Body body;
  private final RstBlockParser parser;
  private final Markers markers;
  private final List<RstBlock> cells = new ArrayList<>();
  private List<int[]> columns = List.of();

  SimpleTable(Body body, RstBlockParser parser) {
    this.body = body;
    this.parser = parser;
    this.markers = parser.markers;
  }

  /** Returns the line behind the table. */
  int read(int at) {
    int length = body.line(at).end() - body.line(at).start();
    int found = 0;
    int end = -1;
    int i = at + 1;
    for (; i < body.lines.size() && end < 0; i++) {
      Line line = body.line(i);
      if (markers.isSimpleBorder(line)) {
        if (line.end() - line.start() != length) {
          return unknown(at, i + 1);
        }
        found++;
        if (found == 2 || body.line(i + 1).isBlank()) {
          end = i;
        }
      }
    }
    if (end < 0) {
      return unknown(at, body.textEnd(at));
    }
    columns = columns(body.line(at), '=');
    Span span = new Span(body.line(at).start(), body.line(end).end());
    body.out.add(
        rows(at + 1, end)
            ? new RstBlock.Group(span, cells, true)
            : new RstBlock.Unknown(span, FAULT));
    return end + 1;
  }

  private int unknown(int from, int end) {
    Span span = new Span(body.line(from).start(), body.line(end - 1).end());
    body.out.add(new RstBlock.Unknown(span, FAULT));
    return end;
  }

  private boolean rows(int from, int end) {
    int start = from;
    boolean text = false;
    for (int i = from; i <= end; i++) {
      Line line = body.line(i);
      boolean border = i == end || markers.isSimpleBorder(line);
      if (border || markers.isSpan(line)) {
        if (!row(start, i, border ? columns : columns(line, '-'))) {
          return false;
        }
        start = i + 1;
        text = false;
      } else if (!parser
          .columns(line, columns.get(0)[0], columns.get(0)[1])
          .in(parser.text)
          .isBlank()) {
        if (text && i != start && !row(start, i, columns)) {
          return false;
        }
        start = i;
        text = true;
      } else if (!text) {
        start = i + 1;
      }
    }
    return true;
  }

  private boolean row(int from, int end, List<int[]> parts) {
    for (int c = 0; c < parts.size(); c++) {
      boolean last = c + 1 == parts.size();
      List<Line> lines = new ArrayList<>();
      for (int i = from; i < end; i++) {
        Line line = body.line(i);
        int stop = last ? Integer.MAX_VALUE : parts.get(c)[1];
        lines.add(parser.columns(line, parts.get(c)[0], stop));
        if (!last
            && !parser
                .columns(line, parts.get(c)[1], parts.get(c + 1)[0])
                .in(parser.text)
                .isBlank()) {
          return false;
        }
      }
      cells.addAll(parser.cell(lines, body.depth + 1));
    }
    return true;
  }

  private List<int[]> columns(Line line, char mark) {
    List<int[]> found = new ArrayList<>();
    int at = line.start();
    while (at < line.end()) {
      int start = at;
      while (at < line.end() && parser.text.charAt(at) == mark) {
        at++;
      }
      if (at > start) {
        found.add(new int[] {start - line.start(), at - line.start()});
      } else {
        at++;
      }
    }
    return found;
  }
}
