package io.github.glosslint.engine;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts how many documents contain each destination of the included files inserted into them. */
final class PastedDestinations {

  private final Map<Location, Integer> pages = new HashMap<>();

  private PastedDestinations() {}

  static PastedDestinations of(Site site) {
    PastedDestinations pasted = new PastedDestinations();
    Set<Location> seen = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      if (document.showings().isOfPart()) {
        continue;
      }
      seen.clear();
      for (Link link : document.document().links()) {
        pasted.add(link.mark(), document.path(), seen);
      }
      for (Definition definition : document.document().definitions()) {
        pasted.add(definition.mark(), document.path(), seen);
      }
    }
    return pasted;
  }

  private void add(Location mark, String path, Set<Location> seen) {
    if (!mark.path().equals(path) && seen.add(Showings.end(mark))) {
      pages.merge(Showings.end(mark), 1, Integer::sum);
    }
  }

  /** How many documents have what is marked; 0 if it is no destination. */
  int pages(Location mark) {
    return pages.getOrDefault(Showings.end(mark), 0);
  }
}
