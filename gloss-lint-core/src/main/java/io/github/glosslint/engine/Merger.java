package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one violation of what a rule said about one place, however many pages led it there. */
final class Merger {

  /** Pages that include the place are named up to this many, the others are counted. */
  private static final int MOST_PAGES = 3;

  private final EffectiveSettings settings;
  private final Map<Location, Map<RuleId, Merged>> found = new LinkedHashMap<>();

  private record Merged(Draft draft, List<String> pages) {}

  Merger(EffectiveSettings settings) {
    this.settings = settings;
  }

  /**
   * Adds a report; of several at one place the first counts.
   *
   * @param page the document that the rule looked at; empty for none
   */
  void add(Draft draft, String page) {
    Merged merged =
        found
            .computeIfAbsent(draft.location(), l -> new LinkedHashMap<>(2))
            .computeIfAbsent(draft.rule(), r -> new Merged(draft, new ArrayList<>(0)));
    if (!page.isEmpty() && !page.equals(draft.location().path())) {
      merged.pages.add(page);
    }
  }

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    found.values().forEach(rules -> rules.values().forEach(merged -> add(merged, violations)));
    violations.sort(null);
    return violations;
  }

  private void add(Merged merged, List<Violation> violations) {
    Draft draft = merged.draft;
    Severity severity = settings.forFile(draft.location().path()).severity(draft.rule());
    if (severity != Severity.OFF) {
      violations.add(
          new Violation(
              draft.rule(),
              severity,
              draft.location(),
              draft.message(),
              draft.suggestions(),
              related(merged)));
    }
  }

  private static List<RelatedLocation> related(Merged merged) {
    List<String> pages = merged.pages.stream().distinct().toList();
    if (pages.isEmpty()) {
      return merged.draft.related();
    }
    List<RelatedLocation> related = new ArrayList<>(merged.draft.related());
    for (int i = 0; i < Math.min(MOST_PAGES, pages.size()); i++) {
      int more = i == MOST_PAGES - 1 ? pages.size() - MOST_PAGES : 0;
      String message = "on page " + pages.get(i) + (more > 0 ? " and " + more + " more" : "");
      related.add(new RelatedLocation(new Location(pages.get(i), 0, 0), message));
    }
    return related;
  }
}
