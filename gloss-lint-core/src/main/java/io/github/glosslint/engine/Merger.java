package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.Showings.Showing;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges what one rule reported for one place, on however many pages, into a single violation. */
final class Merger {

  /** Pages that show the place are named up to this many, the others are counted. */
  private static final int MOST_PAGES = 3;

  private final EffectiveSettings settings;
  private final Site site;
  private final Map<Location, Map<RuleId, Merged>> found = new LinkedHashMap<>();

  /** What is left out, by place: its cause is reported. */
  private final Map<Location, Set<RuleId>> echoes = new HashMap<>();

  private @Nullable PastedDestinations pasted;

  /** What was said of one place, and the pages that show it. */
  private static final class Merged {
    DraftFinding draft;
    final Set<String> pages = new LinkedHashSet<>();
    int all;
    boolean disputed;

    Merged(DraftFinding draft) {
      this.draft = draft;
    }

    void add(Showing showing, String path) {
      if (showing.pages().size() == 1 && showing.pages().get(0).equals(path)) {
        return;
      }
      pages.addAll(showing.pages());
      all += showing.all();
    }
  }

  Merger(EffectiveSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
  }

  /** Adds a report; of several at one place the first counts. */
  void add(DraftFinding draft) {
    Merged merged =
        found
            .computeIfAbsent(draft.location(), l -> new LinkedHashMap<>(2))
            .computeIfAbsent(draft.rule(), r -> new Merged(draft));
    // What is right for one page may be wrong for another.
    merged.disputed |= !merged.draft.fixes().equals(draft.fixes());
    if (draft.showing() != null) {
      merged.add(draft.showing(), draft.location().path());
    }
  }

  List<Violation> violations() {
    findEchoes();
    if (foldTemplates()) {
      findEchoes();
    }
    List<Violation> violations = new ArrayList<>();
    found.values().forEach(rules -> rules.values().forEach(merged -> add(merged, violations)));
    violations.sort(null);
    return violations;
  }

  /** Lets one draft stand for all that a template made; false if there are none. */
  private boolean foldTemplates() {
    TemplateFindings templates = new TemplateFindings(site);
    for (Map<RuleId, Merged> rules : found.values()) {
      for (Merged merged : rules.values()) {
        DraftFinding draft = merged.draft;
        if (templates.mayMake(draft) && severity(draft) != Severity.OFF && !isEcho(draft)) {
          templates.add(draft);
        }
      }
    }
    List<DraftFinding> standing = templates.standing();
    for (DraftFinding draft : standing) {
      Merged merged = found.getOrDefault(draft.location(), Map.of()).get(draft.rule());
      if (merged != null) {
        merged.draft = draft;
      }
    }
    return !standing.isEmpty();
  }

  private void findEchoes() {
    for (Map<RuleId, Merged> rules : found.values()) {
      for (Merged merged : rules.values()) {
        if (!merged.draft.echoes().isEmpty() && severity(merged.draft) != Severity.OFF) {
          for (Echo echo : merged.draft.echoes()) {
            echoes.computeIfAbsent(echo.location(), l -> new HashSet<>(2)).add(echo.rule());
          }
        }
      }
    }
  }

  private Severity severity(DraftFinding draft) {
    return settings.forFile(draft.location().path()).severity(draft.rule());
  }

  private boolean isEcho(DraftFinding draft) {
    Set<RuleId> rules = echoes.isEmpty() ? null : echoes.get(draft.location());
    return rules != null && rules.contains(draft.rule());
  }

  private void add(Merged merged, List<Violation> violations) {
    DraftFinding draft = merged.draft;
    Severity severity = severity(draft);
    if (severity != Severity.OFF && !isEcho(draft)) {
      String share = share(merged);
      violations.add(
          new Violation(
              draft.rule(),
              severity,
              draft.location(),
              draft.message() + share,
              draft.suggestions(),
              fixes(merged, !share.isEmpty()),
              related(merged),
              draft.echoes()));
    }
  }

  /** A clause that says on how many pages it is so; nothing where it is so on all of them. */
  private String share(Merged merged) {
    if (merged.pages.isEmpty()) {
      return "";
    }
    if (pasted == null) {
      pasted = PastedDestinations.of(site);
    }
    int all = merged.all + pasted.pages(merged.draft.location());
    return all > merged.pages.size() ? ", on " + merged.pages.size() + " of " + all + " pages" : "";
  }

  /** Those that would mend one page and break another are for reading only. */
  private static List<Fix> fixes(Merged merged, boolean onSomePages) {
    List<Fix> fixes = merged.draft.fixes();
    return fixes.isEmpty() || !(onSomePages || merged.disputed)
        ? fixes
        : fixes.stream().map(fix -> fix.atMost(Safety.DISPLAY)).toList();
  }

  private static List<RelatedLocation> related(Merged merged) {
    List<String> pages = List.copyOf(merged.pages);
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
