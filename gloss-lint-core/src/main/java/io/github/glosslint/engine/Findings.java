package io.github.glosslint.engine;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of violations: offsets become lines and columns, paths those of the working
 * directory. Texts are not kept from the first reading; each file with findings is read once more,
 * and one at a time is held for each thread.
 */
public final class Findings {

  private final Map<Location, Place> places = new HashMap<>();

  private Findings() {}

  /**
   * Places the violations in their files. Never throws: a file that has changed since gets places
   * within its present text, one that is gone the start of its first line.
   *
   * @param files reads a file, given its path from the root; null where there is none to be read
   * @param naming makes a path from the root one from the working directory
   * @return the findings in the order of {@link Finding#compareTo}
   */
  public static List<Finding> of(
      List<Violation> violations,
      Function<String, @Nullable SourceText> files,
      UnaryOperator<String> naming) {
    Findings findings = new Findings();
    findings.place(violations, files);
    List<Finding> result = new ArrayList<>(violations.size());
    for (Violation violation : violations) {
      result.add(findings.finding(violation, naming));
    }
    result.sort(null);
    return result;
  }

  private void place(List<Violation> violations, Function<String, @Nullable SourceText> files) {
    Map<String, SortedSet<Location>> wanted = new TreeMap<>();
    for (Violation violation : violations) {
      want(violation.location(), wanted);
      violation.related().forEach(related -> want(related.location(), wanted));
    }
    List<Map.Entry<String, SortedSet<Location>>> read = List.copyOf(wanted.entrySet());
    List<Map<Location, Place>> found = new ArrayList<>(Collections.nCopies(read.size(), Map.of()));
    Parallel.forEach(
        read.size(),
        i -> found.set(i, placed(read.get(i).getKey(), read.get(i).getValue(), files)));
    found.forEach(places::putAll);
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

  private Finding finding(Violation violation, UnaryOperator<String> naming) {
    Place place = place(violation.location());
    List<Related> related = new ArrayList<>(violation.related().size());
    for (RelatedLocation other : violation.related()) {
      Region region = place(other.location()).region();
      related.add(new Related(naming.apply(other.location().path()), region, other.message()));
    }
    return new Finding(
        violation.rule(),
        violation.severity(),
        naming.apply(violation.location().path()),
        place.region(),
        violation.message(),
        violation.suggestions(),
        related,
        place.excerpt(),
        place.excerptColumn());
  }

  private Place place(Location location) {
    return places.getOrDefault(location, Place.START);
  }
}
