package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;

/** Questions about how entries name each other. */
final class Relations {

  private Relations() {}

  /** Whether another entry names this one. */
  static boolean isLedTo(Glossary glossary, Entry entry) {
    for (Relation relation : glossary.to(entry)) {
      if (relation.from() != entry) {
        return true;
      }
    }
    return false;
  }
}
