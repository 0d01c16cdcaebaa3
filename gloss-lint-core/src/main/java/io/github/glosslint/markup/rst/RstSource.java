package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text that is parsed: that of a page, and behind it that of each file which is included while
 * the page is parsed. Tabs are spaces by then.
 */
final class RstSource {

  private static final int TAB = 8;

  private final OriginMap.Builder text = new OriginMap.Builder();
  private final String path;

  RstSource(String path) {
    this.path = path;
  }

  /** All that was added so far. */
  CharSequence text() {
    return text.text();
  }

  /** The text with its origins, once all of it is parsed. */
  MappedText mapped() {
    return text.build(path);
  }

  /** Adds a part of a file and returns its lines. */
  List<Line> add(SourceText file, int from, int to) {
    String content = file.content();
    int base = text.text().length();
    List<Line> lines = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
        end++;
      }
      int start = text.text().length();
      add(file, content, at, end);
      lines.add(line(start, text.text().length()));
      int next = end;
      if (next < to) {
        next += content.startsWith("\r\n", next) && next + 1 < to ? 2 : 1;
        text.written("\n", new Location(file.path(), end, next));
      }
      at = next;
    }
    if (text.text().length() == base) {
      text.written("\n", new Location(file.path(), from, from));
    }
    return lines;
  }

  /** Adds a block of another language, whose lines are in a file each as it is. */
  List<Line> add(String block, RstParser.Places places) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < block.length()) {
      int feed = block.indexOf('\n', at);
      int end = feed < 0 ? block.length() : feed;
      int start = text.text().length();
      String plain = block.substring(at, end).replace('\t', ' ').replace('\r', ' ');
      Location origin = places.locate(at, end);
      if (origin.end() - origin.start() == plain.length()) {
        text.verbatim(plain, origin);
      } else {
        text.written(plain, origin);
      }
      lines.add(line(start, text.text().length()));
      text.written("\n", new Location(origin.path(), origin.end(), origin.end()));
      at = end + 1;
    }
    return lines;
  }

  private void add(SourceText file, String content, int from, int to) {
    int column = 0;
    int piece = from;
    for (int at = from; at < to; at++) {
      char c = content.charAt(at);
      if (c == '\t' || c == '\u000b' || c == '\f') {
        verbatim(file, content, piece, at);
        int width = c == '\t' ? TAB - column % TAB : 1;
        text.written(" ".repeat(width), new Location(file.path(), at, at + 1));
        column += width;
        piece = at + 1;
      } else {
        column++;
      }
    }
    verbatim(file, content, piece, to);
  }

  private void verbatim(SourceText file, String content, int from, int to) {
    if (from < to) {
      text.verbatim(content.substring(from, to), new Location(file.path(), from, to));
    }
  }

  private Line line(int start, int end) {
    int last = end;
    while (last > start && RstNames.isSpace(text.text().charAt(last - 1))) {
      last--;
    }
    return new Line(start, last);
  }
}
