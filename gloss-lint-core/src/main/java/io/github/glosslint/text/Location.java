package io.github.glosslint.text;

/**
 * A place in an original file, as its author sees it: never in an expanded text.
 *
 * @param path the file, relative to the root of the run, with {@code /}
 * @param start UTF-16 offset of the first code unit, 0-based, behind a byte order mark
 * @param end UTF-16 offset behind the last code unit
 */
public record Location(String path, int start, int end) implements Comparable<Location> {

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
