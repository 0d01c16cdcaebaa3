package io.github.glosslint.engine;

import io.github.glosslint.site.Parallel;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes lines, columns and excerpts of locations. Texts are not kept from the first reading:
 * each file is read once more, and each thread holds one at a time.
 */
final class Places {

  private final Map<Location, Place> places = new HashMap<>();

  private Places() {}

  /**
   * Finds places in their files. Never throws: a location in a file that has changed since gets a
   * place within its present text, one in a file that is gone the start of its first line.
   *
   * @param files reads a file, given its path from the root; null where there is none to be read
   */
  static Places of(List<Location> locations, Function<String, @Nullable SourceText> files) {
    Places found = new Places();
    Map<String, SortedSet<Location>> wanted = new TreeMap<>();
    for (Location location : locations) {
      found.want(location, wanted);
    }
    if (wanted.isEmpty()) {
      return found;
    }
    List<Map.Entry<String, SortedSet<Location>>> read = List.copyOf(wanted.entrySet());
    List<Map<Location, Place>> byFile = new ArrayList<>(Collections.nCopies(read.size(), Map.of()));
    Parallel.forEach(
        read.size(),
        i -> byFile.set(i, placed(read.get(i).getKey(), read.get(i).getValue(), files)));
    byFile.forEach(found.places::putAll);
    return found;
  }

  /** The start of a file needs no reading, and what it means may be no text, such as an image. */
  private void want(Location location, Map<String, SortedSet<Location>> wanted) {
    if (location.end() == 0) {
      places.put(location, Place.START);
    } else {
      wanted.computeIfAbsent(location.path(), path -> new TreeSet<>()).add(location);
    }
  }

  private static Map<Location, Place> placed(
      String path, SortedSet<Location> locations, Function<String, @Nullable SourceText> files) {
    SourceText source = files.apply(path);
    Map<Location, Place> found = new HashMap<>();
    Positions positions = new Positions(source == null ? "" : source.content(), locations);
    for (Location location : locations) {
      found.put(location, positions.place(location));
    }
    return found;
  }

  /** The place of one of the locations that were asked for. */
  Place at(Location location) {
    return places.getOrDefault(location, Place.START);
  }
}
