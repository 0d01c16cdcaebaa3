package io.github.glosslint.glossary;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/** The lists of related terms of a page, asked for by one text after the other. */
final class ListCursor {

  private final List<RelatedTerms> lists = new ArrayList<>();
  private int next;

  ListCursor(Document document) {
    for (RelatedTerms list : document.relatedTerms().all()) {
      if (list.location().path().equals(document.path())) {
        lists.add(list);
      }
    }
  }

  /** Those in a text, which is behind all that were asked for before. */
  List<RelatedTerms> in(Location body) {
    List<RelatedTerms> found = new ArrayList<>(1);
    while (next < lists.size() && lists.get(next).location().start() < body.end()) {
      if (lists.get(next).location().start() >= body.start()) {
        found.add(lists.get(next));
      }
      next++;
    }
    return found;
  }
}
