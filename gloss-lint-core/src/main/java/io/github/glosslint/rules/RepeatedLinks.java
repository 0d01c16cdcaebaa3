package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Broken links that a program wrote on many pages, such as those of a menu. They have one cause,
 * for which the first of them stands.
 *
 * @param byFirst by the place of the first
 */
record RepeatedLinks(Map<Location, Repeated> byFirst) {

  /** Up to so many pages, their links are reported one by one. */
  private static final int FEW = 4;

  /** Other places that are named. */
  private static final int NAMED = 10;

  static final RepeatedLinks NONE = new RepeatedLinks(Map.of());

  /**
   * A link that is on many pages.
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

  /** What is found of one target, while pages are visited. */
  private static final class Uses {
    private final Location first;
    private final List<Location> others = new ArrayList<>(0);
    private int pages = 1;
    private String last;

    Uses(Location first) {
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

  static RepeatedLinks of(Site site) {
    Map<String, Uses> byTarget = new HashMap<>();
    for (LinkedDocument linked : site.documents()) {
      Document document = linked.document();
      for (int i = 0; document.syntax().generated() && i < document.links().size(); i++) {
        Link link = document.links().get(i);
        String key = key(link, linked.linkTargets().get(i));
        if (key != null) {
          Location place = place(link, linked.linkTargets().get(i));
          Uses known = byTarget.get(key);
          if (known == null) {
            byTarget.put(key, new Uses(place));
          } else {
            known.add(place);
          }
        }
      }
    }
    Map<Location, Repeated> byFirst = new HashMap<>();
    for (Uses uses : byTarget.values()) {
      if (uses.pages > FEW) {
        byFirst.put(uses.first, new Repeated(uses.pages - 1, List.copyOf(uses.others)));
      }
    }
    return byFirst.isEmpty() ? NONE : new RepeatedLinks(byFirst);
  }

  /** What links have in common whose targets are missing; null for a link that is fine. */
  private static @Nullable String key(Link link, Target target) {
    if (target instanceof Target.Missing missing) {
      return (link.kind().isAsset() ? "asset " : "link ") + missing.path();
    }
    return target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent
        ? "anchor " + found.path() + "#" + found.fragment()
        : null;
  }

  private static Location place(Link link, Target target) {
    return target instanceof Target.Found
        ? Destinations.fragment(link.destination(), link.mark())
        : link.mark();
  }

  /** What the link at a place stands for; null if for itself. */
  @Nullable Repeated at(Location place) {
    return byFirst.get(place);
  }
}
