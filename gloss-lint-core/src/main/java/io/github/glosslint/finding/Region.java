package io.github.glosslint.finding;

import org.jspecify.annotations.Nullable;

/**
 * A region of a file, as people and editors count: lines and columns from 1, the end exclusive.
 * Columns count code points; {@link #utf16} and {@link #utf8} have the same columns for tools that
 * count otherwise. A byte order mark has no column in any of them.
 *
 * @param utf16 the columns in UTF-16 code units
 * @param utf8 the columns in bytes of the text encoded as UTF-8
 */
public record Region(
    int line, int column, int endLine, int endColumn, Columns utf16, Columns utf8) {

  /**
   * The first column, and the column after the last one; they belong to different lines if the
   * region spans several.
   */
  public record Columns(int start, int end) {

    // Written out, as in Location: a record's own methods take milliseconds when first called.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Columns columns && columns.start == start && columns.end == end;
    }

    @Override
    public int hashCode() {
      return start * 31 + end;
    }
  }

  /** A region in ASCII lines, in which all columns are the same. */
  public Region(int line, int column, int endLine, int endColumn) {
    this(line, column, endLine, endColumn, new Columns(column, endColumn));
  }

  private Region(int line, int column, int endLine, int endColumn, Columns all) {
    this(line, column, endLine, endColumn, all, all);
  }
}
