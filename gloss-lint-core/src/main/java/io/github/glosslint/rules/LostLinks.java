package io.github.glosslint.rules;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Candidates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts the links and references to headings that a defect swallows. Immutable. */
final class LostLinks {

  private record Place(String path, String form) {}

  private final Map<Place, Integer> counts = new HashMap<>();

  static LostLinks of(Site site) {
    LostLinks lost = new LostLinks();
    for (LinkedDocument document : site.documents()) {
      for (Target target : document.linkTargets()) {
        lost.add(target, 1);
      }
      for (int i = 0; i < document.definitionTargets().size(); i++) {
        Target target = document.definitionTargets().get(i);
        if (isLost(target)) {
          lost.add(target, site.uses(document.document().definitions().get(i)));
        }
      }
    }
    return lost;
  }

  private static boolean isLost(Target target) {
    return target instanceof Target.Found found
        && found.anchor() instanceof Target.AnchorState.Lost;
  }

  private void add(Target target, int uses) {
    if (target instanceof Target.Found found && isLost(target)) {
      counts.merge(new Place(found.path(), Candidates.form(found.fragment())), uses, Integer::sum);
    }
  }

  /**
   * @param headings the texts or ids of the headings that are lost
   */
  int count(String path, Collection<String> headings) {
    return headings.stream()
        .map(Candidates::form)
        .distinct()
        .mapToInt(form -> counts.getOrDefault(new Place(path, form), 0))
        .sum();
  }
}
