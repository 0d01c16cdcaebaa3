package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.HashSet;
import java.util.Set;

/** The ids of a page. Thread-safe. */
final class PageIds {

  private final Set<String> ids = new HashSet<>();
  private final Candidates candidates;

  PageIds(Document page) {
    for (Anchor anchor : page.anchors()) {
      ids.add(anchor.id());
    }
    this.candidates = Candidates.of(ids);
  }

  boolean has(String id) {
    return ids.contains(id) || ids.contains(DocutilsIds.id(id));
  }

  /** Whether an id is nearly the same. */
  boolean resembles(String id) {
    return !candidates.closest(id, WorkBudget.unlimited()).isEmpty();
  }
}
