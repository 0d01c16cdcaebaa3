package io.github.glosslint.finding;

/**
 * The marked text in the excerpt of the first line of a region.
 *
 * @param excerpt a source line without its line ending, or a part of it around the marked text
 * @param excerptColumn the column of the first character of the excerpt, in code points from 1
 */
public record Marked(Region region, String excerpt, int excerptColumn) {

  /** The number of code points of the excerpt before the marked text. */
  public int from() {
    return Math.max(0, Math.min(region.column() - excerptColumn, length()));
  }

  /**
   * The number of code points of the excerpt before the end of the marked text, or all of them if
   * the marked text continues on the next line. At least {@link #from()}.
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
   * The marked text of the first line, with white space collapsed and trimmed; empty if nothing is
   * marked. Long text is cut to its beginning, at most {@link Finding#MAX_MARKED} UTF-16 code
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
