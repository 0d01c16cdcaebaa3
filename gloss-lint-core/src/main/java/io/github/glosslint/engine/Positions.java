package io.github.glosslint.engine;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Region.Columns;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes lines and columns of offsets in one text. Counting code points or UTF-8 bytes costs as
 * much as the line before the column, so the offsets are processed once, in ascending order; this
 * keeps a single long line with many findings linear.
 */
final class Positions {

  /** How much of a long line is shown before the marked text. */
  private static final int CONTEXT = 60;

  private final String text;
  private final LineMap lines;

  /** Ascending, without repetition. */
  private final int[] offsets;

  /** The 1-based line and column of each of {@link #offsets}. */
  private final int[] lineOf;

  private final int[] columnOf;
  private final int[] byteColumnOf;

  /** Pieces of long lines in which secrets were looked for, by their starts: each is, once. */
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

  /**
   * A part of a line that ends where a tag may begin or end, which no secret reaches across.
   *
   * @param secrets where they are in the text of the piece
   */
  private record Piece(int start, String text, List<Span> secrets) {

    int end() {
      return start + text.length();
    }

    /** What the piece has of a part of the line. */
    String starred(int from, int to) {
      return Secrets.starred(
          text, Math.max(0, from - start), Math.min(text.length(), to - start), secrets);
    }
  }

  Positions(String text, LineMap lines, Collection<Location> locations) {
    this.text = text;
    this.lines = lines;
    this.offsets = offsets(locations);
    this.lineOf = new int[offsets.length];
    this.columnOf = new int[offsets.length];
    this.byteColumnOf = new int[offsets.length];
    for (int i = 0; i < offsets.length; i++) {
      lineOf[i] = lines.line(offsets[i]);
      boolean sameLine = i > 0 && lineOf[i] == lineOf[i - 1];
      int from = sameLine ? offsets[i - 1] : lines.start(lineOf[i]);
      columnOf[i] = (sameLine ? columnOf[i - 1] : 1) + text.codePointCount(from, offsets[i]);
      byteColumnOf[i] = (sameLine ? byteColumnOf[i - 1] : 1) + bytes(from, offsets[i]);
    }
  }

  private int[] offsets(Collection<Location> locations) {
    int[] all = new int[2 * locations.size()];
    int count = 0;
    for (Location location : locations) {
      all[count++] = clamp(location.start());
      all[count++] = clamp(location.end());
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int offset : all) {
      if (distinct == 0 || all[distinct - 1] != offset) {
        all[distinct++] = offset;
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  /** Where a location is; one of those that were given to the constructor. */
  Place place(Location location) {
    Region region = region(location);
    int lineStart = lines.start(region.line());
    int lineEnd = endOfLine(region.line());
    if (lineEnd - lineStart <= Finding.MAX_EXCERPT) {
      return new Place(region, text.substring(lineStart, lineEnd), 1);
    }
    int mark = Math.min(clamp(location.start()), lineEnd);
    int from = Math.max(lineStart, Math.min(mark - CONTEXT, lineEnd - Finding.MAX_EXCERPT));
    if (splitsPair(from)) {
      from++;
    }
    int to = Math.min(lineEnd, from + Finding.MAX_EXCERPT);
    if (splitsPair(to)) {
      to--;
    }
    int column = region.column() - text.codePointCount(from, mark);
    return new Place(region, part(lineStart, lineEnd, from, to), column);
  }

  /** A location in lines and columns; one of those that were given to the constructor. */
  Region region(Location location) {
    int from = clamp(location.start());
    int start = Arrays.binarySearch(offsets, from);
    int end = Arrays.binarySearch(offsets, Math.max(from, clamp(location.end())));
    int line = lineOf[start];
    int endLine = lineOf[end];
    Columns utf16 =
        new Columns(
            offsets[start] - lines.start(line) + 1, offsets[end] - lines.start(endLine) + 1);
    Columns utf8 = new Columns(byteColumnOf[start], byteColumnOf[end]);
    // Most lines are ASCII, and a report may hold a hundred thousand of these.
    return new Region(
        line, columnOf[start], endLine, columnOf[end], utf16, utf8.equals(utf16) ? utf16 : utf8);
  }

  /** The length of a part of the text in UTF-8. */
  private int bytes(int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return bytes;
  }

  /**
   * A part of a line. Nobody could tell later that it holds half a secret, so that it is masked
   * here; whole lines are by {@link Finding}.
   */
  private String part(int lineStart, int lineEnd, int from, int to) {
    StringBuilder part = new StringBuilder(to - from);
    for (int at = from; at < to; ) {
      Piece piece = piece(at, lineStart, lineEnd);
      part.append(piece.starred(from, to));
      at = piece.end();
    }
    return part.toString();
  }

  private Piece piece(int at, int lineStart, int lineEnd) {
    Map.Entry<Integer, Piece> before = pieces.floorEntry(at);
    if (before != null && before.getValue().end() > at) {
      return before.getValue();
    }
    int start = at;
    while (start > lineStart && !isBracket(start)) {
      start--;
    }
    int end = at + 1;
    while (end < lineEnd && !isBracket(end)) {
      end++;
    }
    String piece = text.substring(start, end);
    Piece fresh = new Piece(start, piece, Secrets.in(piece));
    pieces.put(start, fresh);
    return fresh;
  }

  private boolean isBracket(int offset) {
    char c = text.charAt(offset);
    return c == '<' || c == '>';
  }

  private int clamp(int offset) {
    int within = Math.max(0, Math.min(offset, text.length()));
    return splitsPair(within) ? within - 1 : within;
  }

  private boolean splitsPair(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }

  private int endOfLine(int line) {
    int end = lines.end(line);
    while (end > lines.start(line)
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
