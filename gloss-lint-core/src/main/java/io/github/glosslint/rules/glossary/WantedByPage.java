package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms that are missing, by the first page with entries that wants each of them. */
final class WantedByPage {

  private final Map<String, List<WantedTerm>> byPath = new HashMap<>();

  private WantedByPage(Map<Glossary, List<WantedTerm>> wanted) {
    for (Glossary glossary : wanted.keySet()) {
      for (WantedTerm term : wanted.getOrDefault(glossary, List.of())) {
        for (Location place : term.places()) {
          if (glossary.pageAt(place.path()) != null) {
            byPath.computeIfAbsent(place.path(), path -> new ArrayList<>()).add(term);
            break;
          }
        }
      }
    }
  }

  static WantedByPage in(RuleContext context) {
    // Asked for here, since what it takes is shared as well.
    Map<Glossary, List<WantedTerm>> wanted = new LinkedHashMap<>();
    SharedGlossaries.in(context).all().forEach(each -> wanted.put(each, each.wanted()));
    return context.shared(WantedByPage.class, site -> new WantedByPage(wanted));
  }

  List<WantedTerm> of(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  /** The first of the places that is on a page; any if none is. */
  static Location place(WantedTerm term, String path) {
    for (Location place : term.places()) {
      if (place.path().equals(path)) {
        return place;
      }
    }
    return term.places().get(0);
  }
}
