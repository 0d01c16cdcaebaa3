package io.github.glosslint.changes.git;

import io.github.glosslint.finding.Region;

/** Maps the lines of a text to those of an earlier version. Line endings are ignored. Immutable. */
public final class ChangedLines {

  /** For each line, its index in the earlier version; both from 0, -1 for none. */
  private final int[] origins;

  private ChangedLines(int[] origins) {
    this.origins = origins;
  }

  /** Compares two versions of a text. */
  public static ChangedLines between(String before, String after) {
    return new ChangedLines(LineMatching.of(before, after));
  }

  /** For a text without an earlier version: every line is new. */
  public static ChangedLines all() {
    return new ChangedLines(new int[0]);
  }

  /** Whether any line of the region was added or changed. */
  public boolean touch(Region region) {
    boolean endsBeforeItsLastLine = region.endLine() > region.line() && region.endColumn() <= 1;
    return touch(region.line(), region.endLine() - (endsBeforeItsLastLine ? 1 : 0));
  }

  /**
   * Whether any line from {@code first} to {@code last}, both from 1 and inclusive, was added or
   * changed.
   */
  public boolean touch(int first, int last) {
    for (int line = first; line <= last; line++) {
      if (before(line) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of a line in the earlier version, from 1; 0 if the line was added or changed. */
  public int before(int line) {
    return line < 1 || line > origins.length ? 0 : origins[line - 1] + 1;
  }
}
