package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How many links and references of a site lead where. */
final class Census {

  private static final String REFERENCE = "reference to ";

  private final Map<String, Integer> counts = new TreeMap<>();
  private final UnaryOperator<Anchored> now;

  private Census(UnaryOperator<Anchored> now) {
    this.now = now;
  }

  /**
   * Counts.
   *
   * @param now where what anchors were has gone
   */
  static Census of(View view, UnaryOperator<Anchored> now) {
    Census census = new Census(now);
    Map<Definition, Target> targets = new HashMap<>();
    for (LinkedDocument document : view.site().documents()) {
      for (int i = 0; i < document.document().definitions().size(); i++) {
        targets.putIfAbsent(
            document.document().definitions().get(i), document.definitionTargets().get(i));
      }
    }
    for (LinkedDocument linked : view.site().documents()) {
      Document document = linked.document();
      for (int i = 0; i < document.links().size(); i++) {
        Link link = document.links().get(i);
        census.count(
            link.kind().isAsset() ? "picture of " : "link to ", linked.linkTargets().get(i));
      }
      Labels labels = view.site().labels(document);
      for (Reference reference : document.references()) {
        Definition definition = reference.defined() ? labels.find(reference.key()) : null;
        Target target = definition == null ? null : targets.get(definition);
        if (target != null) {
          census.count(REFERENCE, target);
        }
      }
    }
    return census;
  }

  private void count(String kind, Target target) {
    if (target instanceof Target.Found found) {
      Anchored at = now.apply(new Anchored(found.path(), found.fragment()));
      boolean fine = !(found.anchor() instanceof Target.AnchorState.Absent);
      counts.merge(kind + at + (fine ? "" : " (absent)"), 1, Integer::sum);
    }
  }

  /**
   * What fewer links of another census lead to, as a text; empty if there is nothing.
   *
   * @param givenUp what one reference less may lead to
   */
  String missingIn(Census after, Set<Anchored> givenUp) {
    givenUp.forEach(each -> counts.merge(REFERENCE + each, -1, Integer::sum));
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      boolean fine = !each.getKey().endsWith(" (absent)");
      if (fine && after.counts.getOrDefault(each.getKey(), 0) < each.getValue()) {
        return each.getKey();
      }
    }
    return "";
  }
}
