package io.github.glosslint.engine;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule says in the same words on many built pages: a template wrote it there, which is one
 * cause, and the first of the places stands for all.
 */
final class TemplateFindings {

  /** Up to so many pages, places are reported one by one. */
  private static final int FEW = 4;

  /** Other places that are named. */
  private static final int NAMED = 10;

  private final Site site;
  private final Map<String, List<DraftFinding>> byCause = new HashMap<>();
  private String lastPath = "";
  private boolean lastIsBuilt;

  TemplateFindings(Site site) {
    this.site = site;
  }

  /** Whether something is on a page that a program wrote, and does not stand for others yet. */
  boolean mayMake(DraftFinding draft) {
    return draft.echoes().isEmpty() && isBuilt(draft.location().path());
  }

  /** Adds what a rule said of a built page. */
  void add(DraftFinding draft) {
    int length = draft.location().end() - draft.location().start();
    String cause = draft.rule() + " " + length + " " + draft.message();
    byCause.computeIfAbsent(cause, c -> new ArrayList<>(1)).add(draft);
  }

  private boolean isBuilt(String path) {
    if (!path.equals(lastPath)) {
      List<LinkedDocument> documents = site.at(path);
      lastPath = path;
      lastIsBuilt = !documents.isEmpty() && documents.get(0).document().syntax().generated();
    }
    return lastIsBuilt;
  }

  /** Of each cause that is on many pages, the first, which stands for all. */
  List<DraftFinding> standing() {
    List<DraftFinding> standing = new ArrayList<>();
    for (List<DraftFinding> same : byCause.values()) {
      int pages = same.size() > FEW ? pages(same) : 0;
      if (pages > FEW) {
        standing.add(standing(same, pages - 1));
      }
    }
    return standing;
  }

  private static int pages(List<DraftFinding> drafts) {
    Set<String> pages = new HashSet<>();
    drafts.forEach(draft -> pages.add(draft.location().path()));
    return pages.size();
  }

  private static DraftFinding standing(List<DraftFinding> same, int morePages) {
    same.sort((a, b) -> a.location().compareTo(b.location()));
    DraftFinding first = same.get(0);
    List<RelatedLocation> related = new ArrayList<>(first.related());
    List<Echo> echoes = new ArrayList<>(same.size());
    for (DraftFinding other : same.subList(1, same.size())) {
      Location place = other.location();
      if (echoes.size() < NAMED) {
        related.add(new RelatedLocation(place, "the same"));
      }
      echoes.add(new Echo(other.rule(), place));
    }
    return new DraftFinding(
        first.rule(),
        first.location(),
        first.message() + "; the same is on " + morePages + " more pages",
        first.suggestions(),
        first.fixes(),
        related,
        echoes,
        first.showing());
  }
}
