package io.github.glosslint.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in an original file, as its author sees it: never in an expanded text.
 *
 * @param path the file, relative to the root of the run, with {@code /}
 * @param start UTF-16 offset of the first code unit, 0-based, behind a byte order mark
 * @param end UTF-16 offset after the last code unit
 */
public record Location(String path, int start, int end) implements Comparable<Location> {

  /** Whether it holds no character. */
  public boolean isEmpty() {
    return end <= start;
  }

  // Written out, since a record's own methods are slow at first, and a tree has many locations.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location place
        && place.start == start
        && place.end == end
        && place.path.equals(path);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  /** By path, then by position. */
  @Override
  public int compareTo(Location other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
