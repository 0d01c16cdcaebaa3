package io.github.glosslint.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where in its file a finding stands, as people and editors count: lines and columns from 1, the
 * end exclusive. Columns count code points; {@link #utf16} and {@link #utf8} have the same ones for
 * readers that count otherwise. A byte order mark has no column in any of them.
 *
 * @param utf16 the columns in UTF-16 code units
 * @param utf8 the columns in bytes, were the file UTF-8
 */
public record Region(
    int line, int column, int endLine, int endColumn, Columns utf16, Columns utf8) {

  /**
   * A first column, and the one behind the last; they are of different lines if the region is of
   * several.
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

  /** A region in lines of ASCII, where all columns are the same. */
  public Region(int line, int column, int endLine, int endColumn) {
    this(line, column, endLine, endColumn, new Columns(column, endColumn));
  }

  private Region(int line, int column, int endLine, int endColumn, Columns all) {
    this(line, column, endLine, endColumn, all, all);
  }
}
