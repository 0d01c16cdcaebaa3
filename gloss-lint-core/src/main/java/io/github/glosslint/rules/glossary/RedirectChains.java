package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows entries that do nothing but lead to another one. */
final class RedirectChains {

  /** Nobody follows so many; the search ends as well if the loop is further on. */
  private static final int MOST_STEPS = 20;

  private RedirectChains() {}

  /** Where a redirect leads; null if it leads nowhere, or to several entries. */
  static @Nullable Relation step(Entry entry, Glossary glossary) {
    if (entry.redirect() == null) {
      return null;
    }
    Relation found = null;
    for (Relation relation : glossary.from(entry)) {
      if (relation.kind() == Relation.Kind.USE) {
        if (found != null) {
          return null;
        }
        found = relation;
      }
    }
    return found;
  }

  /** Whether one of two entries only sends its reader to the other. */
  static boolean areOne(Entry one, Entry other, Glossary glossary) {
    return leadsTo(one, other, glossary) || leadsTo(other, one, glossary);
  }

  private static boolean leadsTo(Entry from, Entry to, Glossary glossary) {
    if (from.redirect() != null) {
      for (Relation relation : glossary.from(from)) {
        if (relation.to() == to) {
          return true;
        }
      }
    }
    return false;
  }

  /** The steps that lead from an entry back to itself; empty if they do not. */
  static List<Relation> loop(Entry entry, Glossary glossary) {
    List<Relation> steps = new ArrayList<>();
    Relation step = step(entry, glossary);
    while (step != null && steps.size() < MOST_STEPS) {
      steps.add(step);
      if (step.to() == entry) {
        return steps;
      }
      step = step(step.to(), glossary);
    }
    return List.of();
  }
}
