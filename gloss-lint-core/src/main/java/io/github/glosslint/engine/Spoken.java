package io.github.glosslint.engine;

import io.github.glosslint.config.CustomRule;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places for which rules have reported something, for lookup. */
final class Spoken {

  private final Map<String, List<Location>> violations = new HashMap<>();
  private final Map<Location, LeftAlone> leftAlone = new HashMap<>();

  /** A lookup in what the rules found. */
  static Spoken of(RuleResults results) {
    Spoken spoken = new Spoken();
    boolean echoes = false;
    for (Violation violation : results.all()) {
      if (violation.rule().area().equals(CustomRule.AREA)) {
        // It is about words, and says nothing of where they lead.
        continue;
      }
      spoken.add(violation.location());
      violation.echoes().forEach(echo -> spoken.add(echo.location()));
      echoes |= !violation.echoes().isEmpty();
    }
    if (echoes) {
      spoken.violations.values().forEach(places -> places.sort(null));
    }
    for (LeftAlone place : results.leftAlone()) {
      spoken.leftAlone.putIfAbsent(place.location(), place);
    }
    return spoken;
  }

  private void add(Location place) {
    violations.computeIfAbsent(place.path(), p -> new ArrayList<>(1)).add(place);
  }

  /** Whether a violation marks {@code whole} or a part of it. */
  boolean reports(Location whole) {
    List<Location> here = violations.get(whole.path());
    if (here == null) {
      return false;
    }
    // They are sorted by their starts.
    int low = 0;
    int high = here.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (here.get(middle).start() < whole.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < here.size() && here.get(i).start() <= whole.end(); i++) {
      if (here.get(i).end() <= whole.end()) {
        return true;
      }
    }
    return false;
  }

  /** What a rule said of a place that it has nothing to report about; null if none did. */
  @Nullable LeftAlone leftAlone(Location place) {
    return leftAlone.get(place);
  }
}
