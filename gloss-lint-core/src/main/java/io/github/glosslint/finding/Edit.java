package io.github.glosslint.finding;

import io.github.glosslint.text.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of one place in an original file. It need not be the place that a finding marks: it may
 * be a part of it, or elsewhere.
 *
 * @param location what is replaced; empty for an insertion
 * @param replacement what is written instead, with {@code \n} for the line ending of the file;
 *     empty for a deletion
 * @param expected what the file has to hold at {@code location}, or else the edit is only shown:
 *     what a template wrote, or what is escaped, is not what was read. Null if it does not matter
 * @param extent how much is replaced
 * @param copied what is written in the place of {@link #COPY} in the replacement; null if it has
 *     none
 */
public record Edit(
    Location location,
    String replacement,
    @Nullable String expected,
    Extent extent,
    @Nullable Copy copied) {

  /** Stands for what is copied. No text has it: it means an embedded object. */
  public static final char COPY = '\uFFFC';

  /**
   * A text of the same file that is copied as it is written, with its templates and escapes.
   *
   * @param followedBy what has to follow it there, or else the edit is only shown
   */
  public record Copy(Location from, String followedBy) {

    // Written out, as in Edit.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Copy copy
          && copy.from.equals(from)
          && copy.followedBy.equals(followedBy);
    }

    @Override
    public int hashCode() {
      return from.hashCode() * 31 + followedBy.hashCode();
    }
  }

  /** An edit that copies nothing. */
  public Edit(Location location, String replacement, @Nullable String expected, Extent extent) {
    this(location, replacement, expected, extent, null);
  }

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edit edit
        && edit.location.equals(location)
        && edit.replacement.equals(replacement)
        && edit.extent == extent
        && Objects.equals(edit.expected, expected)
        && Objects.equals(edit.copied, copied);
  }

  @Override
  public int hashCode() {
    return location.hashCode() * 31 + replacement.hashCode();
  }

  /** How much an edit replaces. */
  public enum Extent {
    /** Its location, to the letter. */
    EXACT,
    /**
     * Nothing: a line is written before those that its location touches. Else as {@link #LINES}.
     */
    LINE_BEFORE,
    /** Nothing: a line is written after those that its location touches. Else as {@link #LINES}. */
    LINE_AFTER,
    /**
     * All lines that its location touches, with their line endings. Only shown where anything else
     * is on them.
     */
    LINES
  }

  /** Writes something else in the place of a text as it was read. */
  public static Edit replace(Location location, String expected, String replacement) {
    return new Edit(location, replacement, expected, Extent.EXACT);
  }

  /** Writes something else in a place, whatever is there. */
  public static Edit overwrite(Location location, String replacement) {
    return new Edit(location, replacement, null, Extent.EXACT);
  }

  /** Writes something before the character at an offset. */
  public static Edit insert(String path, int offset, String text) {
    return new Edit(new Location(path, offset, offset), text, "", Extent.EXACT);
  }

  /** Writes a line of its own before something that has its lines for itself. */
  public static Edit insertLineBefore(Location place, String line) {
    return new Edit(place, line + "\n", null, Extent.LINE_BEFORE);
  }

  /** Writes a line of its own after something that has its lines for itself. */
  public static Edit insertLineAfter(Location place, String line) {
    return new Edit(place, line + "\n", null, Extent.LINE_AFTER);
  }

  /** The same edit, its {@link #COPY} taken from elsewhere in the file. */
  public Edit copying(Location from, String followedBy) {
    return new Edit(location, replacement, expected, extent, new Copy(from, followedBy));
  }

  /** Takes out a text as it was read. */
  public static Edit delete(Location location, String expected) {
    return replace(location, expected, "");
  }

  /** Takes out the lines of something that has them for itself. */
  public static Edit deleteLines(Location location) {
    return new Edit(location, "", null, Extent.LINES);
  }
}
