package io.github.glosslint.changes;

import io.github.glosslint.finding.Region;

/** Which lines of a text were in an earlier one, and where. Line endings make no difference. */
public final class ChangedLines {

  /** For each line its line in the earlier text; both from 0, and -1 for none. */
  private final int[] origins;

  private ChangedLines(int[] origins) {
    this.origins = origins;
  }

  /** What became of {@code before}. */
  public static ChangedLines between(String before, String after) {
    return new ChangedLines(LineMatching.of(before, after));
  }

  /** The lines of a text that did not exist. */
  public static ChangedLines all() {
    return new ChangedLines(new int[0]);
  }

  /** Whether any line of a region was added or changed. */
  public boolean touch(Region region) {
    boolean endsBeforeItsLastLine = region.endLine() > region.line() && region.endColumn() <= 1;
    return touch(region.line(), region.endLine() - (endsBeforeItsLastLine ? 1 : 0));
  }

  /** Whether any line from {@code first} to {@code last} was added or changed. */
  public boolean touch(int first, int last) {
    for (int line = first; line <= last; line++) {
      if (before(line) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The line of the earlier text, from 1, that a line was; 0 if it was added or changed. */
  public int before(int line) {
    return line < 1 || line > origins.length ? 0 : origins[line - 1] + 1;
  }
}
