package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Definition;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;

/** Definitions that a glossary has out of habit: one for each term, whether it is used or not. */
public final class EntryDefinitions {

  private EntryDefinitions() {}

  /** Whether a rule would miss a definition if it were deleted. */
  public static boolean isHabit(Definition definition, Target target, RuleContext context) {
    if (!(target instanceof Target.Found found)) {
      return false;
    }
    Glossary glossary = SharedGlossaries.in(context).at(found.path());
    Entry entry = glossary == null ? null : glossary.entryAt(found.path(), found.fragment());
    if (glossary == null || entry == null) {
      return false;
    }
    Habits habits = AllHabits.in(context).of(glossary);
    Term term = entry.term(definition.label());
    boolean only = glossary.labels(entry).size() == 1;
    return habits.definesTerms() && (only || entry.preferredTerm().equals(term))
        || habits.definesAliases() && term != null;
  }
}
