package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong on many pages of a built site in the same way, since a program wrote it: it has one
 * cause, for which the first of its places stands.
 */
final class RepeatedPlaces {

  /** Up to so many pages, places are reported one by one. */
  private static final int FEW = 4;

  /** Other places that are named. */
  private static final int NAMED = 10;

  private final Map<String, Places> byKey = new HashMap<>();

  /**
   * Something that is on many pages.
   *
   * @param morePages how many there are besides the first
   * @param others the places of the same, in the order of the pages
   */
  record Repeated(int morePages, List<Location> others) {

    String clause() {
      return "; the same is on " + morePages + " more pages";
    }

    List<RelatedLocation> related() {
      List<RelatedLocation> related = new ArrayList<>(NAMED);
      for (Location place : others.subList(0, Math.min(NAMED, others.size()))) {
        related.add(new RelatedLocation(place, "the same"));
      }
      return related;
    }

    List<Echo> echoes(RuleId rule) {
      List<Echo> echoes = new ArrayList<>(others.size());
      others.forEach(place -> echoes.add(new Echo(rule, place)));
      return echoes;
    }
  }

  /** The places of one cause, while pages are gone through. */
  private static final class Places {
    private final Location first;
    private final List<Location> others = new ArrayList<>(0);
    private int pages = 1;
    private String last;

    Places(Location first) {
      this.first = first;
      this.last = first.path();
    }

    void add(Location place) {
      others.add(place);
      if (!place.path().equals(last)) {
        last = place.path();
        pages++;
      }
    }
  }

  /**
   * Adds a place; to be called page by page.
   *
   * @param key what places have in common that have one cause
   */
  void add(String key, Location place) {
    Places known = byKey.get(key);
    if (known == null) {
      byKey.put(key, new Places(place));
    } else {
      known.add(place);
    }
  }

  /** What is on many pages, by the first of its places. */
  Map<Location, Repeated> byFirst() {
    Map<Location, Repeated> byFirst = new HashMap<>();
    for (Places places : byKey.values()) {
      if (places.pages > FEW) {
        byFirst.put(places.first, new Repeated(places.pages - 1, List.copyOf(places.others)));
      }
    }
    return byFirst;
  }
}
