package io.github.glosslint.text;

import java.util.Comparator;

/**
 * A place in an original file, as its author sees it: never in an expanded text.
 *
 * @param path the file, relative to the root of the run, with {@code /}
 * @param start UTF-16 offset of the first code unit, 0-based, behind a byte order mark
 * @param end UTF-16 offset behind the last code unit
 */
public record Location(String path, int start, int end) implements Comparable<Location> {

  private static final Comparator<Location> BY_POSITION =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::start)
          .thenComparingInt(Location::end);

  @Override
  public int compareTo(Location other) {
    return BY_POSITION.compare(this, other);
  }
}
