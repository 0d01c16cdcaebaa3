package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.markup.rst.RstNames;
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
    return ids.contains(id) || ids.contains(meant(id));
  }

  /** The id that a fragment means: the name of a heading, in small letters, stands for its id. */
  static String meant(String fragment) {
    boolean name = fragment.indexOf('-') < 0 && fragment.chars().noneMatch(Character::isUpperCase);
    return name && !fragment.isEmpty() ? RstNames.id(fragment) : fragment;
  }

  /** Whether an id is nearly the same. */
  boolean resembles(String id) {
    return !candidates.closest(id, WorkBudget.unlimited()).isEmpty();
  }
}
