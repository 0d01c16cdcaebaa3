package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.text.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Broken links that a program wrote on many pages, such as those of a menu.
 *
 * @param byFirst by the place of the first
 */
record RepeatedLinks(Map<Location, RepeatedPlaces.Repeated> byFirst) {

  static final RepeatedLinks NONE = new RepeatedLinks(Map.of());

  static RepeatedLinks of(Site site) {
    RepeatedPlaces byTarget = new RepeatedPlaces();
    for (LinkedDocument linked : site.documents()) {
      Document document = linked.document();
      for (int i = 0; document.syntax().generated() && i < document.links().size(); i++) {
        Link link = document.links().get(i);
        String key = key(link, linked.linkTargets().get(i));
        if (key != null) {
          byTarget.add(key, place(link, linked.linkTargets().get(i)));
        }
      }
    }
    Map<Location, RepeatedPlaces.Repeated> byFirst = byTarget.byFirst();
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
  RepeatedPlaces.@Nullable Repeated at(Location place) {
    return byFirst.get(place);
  }
}
