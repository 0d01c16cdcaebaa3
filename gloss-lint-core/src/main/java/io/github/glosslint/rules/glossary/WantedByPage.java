package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms that are missing, by the first page with entries that wants each of them. */
final class WantedByPage {

  private final Map<String, List<WantedTerm>> byPath = new HashMap<>();

  private WantedByPage(Glossaries glossaries) {
    for (Glossary glossary : glossaries.all()) {
      for (WantedTerm term : glossary.wanted()) {
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
    Glossaries glossaries = SharedGlossaries.in(context);
    return context.shared(WantedByPage.class, site -> new WantedByPage(glossaries));
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
