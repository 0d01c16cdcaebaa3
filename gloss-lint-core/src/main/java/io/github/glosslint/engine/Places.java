package io.github.glosslint.engine;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Region;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Edit, FittedEdit> edits = new HashMap<>();

  /** What is looked for in one file. */
  private static final class Wanted {
    final SortedSet<Location> locations = new TreeSet<>();
    final Set<Edit> edits = new LinkedHashSet<>();
  }

  /** What was found in one file. */
  private record Placed(Map<Location, Place> places, Map<Edit, FittedEdit> edits) {
    static final Placed NOTHING = new Placed(Map.of(), Map.of());
  }

  private Places() {}

  /**
   * Finds places in their files. Never throws: a location in a file that has changed since gets a
   * place within its present text, one in a file that is gone the start of its first line.
   *
   * @param files reads a file, given its path from the root; null where there is none to be read
   */
  static Places of(
      List<Location> locations, List<Edit> edits, Function<String, @Nullable SourceText> files) {
    Places found = new Places();
    Map<String, Wanted> wanted = new TreeMap<>();
    for (Location location : locations) {
      found.want(location, wanted);
    }
    for (Edit edit : edits) {
      wanted(edit.location().path(), wanted).edits.add(edit);
    }
    if (wanted.isEmpty()) {
      return found;
    }
    List<Map.Entry<String, Wanted>> read = List.copyOf(wanted.entrySet());
    List<Placed> byFile = new ArrayList<>(Collections.nCopies(read.size(), Placed.NOTHING));
    // Reading is what takes the time, and its code was compiled for all files before.
    Parallel.forEachAtOnce(
        read.size(),
        i -> byFile.set(i, placed(files.apply(read.get(i).getKey()), read.get(i).getValue())));
    for (Placed placed : byFile) {
      found.places.putAll(placed.places);
      found.edits.putAll(placed.edits);
    }
    return found;
  }

  private static Wanted wanted(String path, Map<String, Wanted> byFile) {
    return byFile.computeIfAbsent(path, p -> new Wanted());
  }

  /** The start of a file needs no reading, and what it means may be no text, such as an image. */
  private void want(Location location, Map<String, Wanted> wanted) {
    if (location.end() == 0) {
      places.put(location, Place.START);
    } else {
      wanted(location.path(), wanted).locations.add(location);
    }
  }

  private static Placed placed(@Nullable SourceText source, Wanted wanted) {
    String text = source == null ? "" : source.content();
    LineMap lines = LineMap.of(text);
    Map<Location, Place> places = new HashMap<>();
    if (wanted.edits.isEmpty()) {
      Positions positions = new Positions(text, lines, wanted.locations);
      wanted.locations.forEach(location -> places.put(location, positions.place(location)));
      return new Placed(places, Map.of());
    }
    EditFitting fitting = new EditFitting(text, lines);
    Map<Edit, Location> ranges = new HashMap<>();
    wanted.edits.forEach(edit -> ranges.put(edit, fitting.range(edit)));
    SortedSet<Location> all = new TreeSet<>(wanted.locations);
    all.addAll(ranges.values());
    Positions positions = new Positions(text, lines, all);
    wanted.locations.forEach(location -> places.put(location, positions.place(location)));
    Map<Edit, FittedEdit> edits = new HashMap<>();
    ranges.forEach(
        (edit, range) -> {
          Place marked = places.get(range);
          Region region = marked == null ? positions.region(range) : marked.region();
          edits.put(edit, fitting.fit(edit, range, region, source != null));
        });
    return new Placed(places, edits);
  }

  /** One of the edits that were asked for, in its file. */
  FittedEdit at(Edit edit) {
    return edits.getOrDefault(edit, FittedEdit.nowhere(edit));
  }

  /** The place of one of the locations that were asked for. */
  Place at(Location location) {
    return places.getOrDefault(location, Place.START);
  }
}
