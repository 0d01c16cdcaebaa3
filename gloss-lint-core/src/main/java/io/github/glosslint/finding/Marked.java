package io.github.glosslint.finding;

/**
 * What a region marks in the excerpt of its first line.
 *
 * @param excerpt a line of the source without its line ending, or a part of it around the marked
 *     text
 * @param excerptColumn the column of the excerpt's first character, in code points from 1
 */
public record Marked(Region region, String excerpt, int excerptColumn) {

  /** The code points of the excerpt before the marked text. */
  public int from() {
    return Math.max(0, Math.min(region.column() - excerptColumn, length()));
  }

  /**
   * The code points of the excerpt before the end of the marked text; all of them if that goes on
   * in the next line. Not less than {@link #from()}.
   */
  public int to() {
    return region.endLine() == region.line()
        ? Math.max(from(), Math.min(region.endColumn() - excerptColumn, length()))
        : length();
  }

  private int length() {
    return excerpt.codePointCount(0, excerpt.length());
  }

  /**
   * The marked text of the first line, white space as one blank each and none at the ends; empty if
   * nothing is marked. Of long texts it is the beginning, at most {@link Finding#MAX_MARKED} code
   * units.
   */
  public String text() {
    int from = excerpt.offsetByCodePoints(0, from());
    int to = excerpt.offsetByCodePoints(from, to() - from());
    if (to - from > Finding.MAX_MARKED) {
      to = from + Finding.MAX_MARKED;
      to -= Character.isHighSurrogate(excerpt.charAt(to - 1)) ? 1 : 0;
    }
    StringBuilder marked = new StringBuilder(to - from);
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = excerpt.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else {
        marked.append(blank && !marked.isEmpty() ? " " : "").append(c);
        blank = false;
      }
    }
    return marked.toString();
  }
}
