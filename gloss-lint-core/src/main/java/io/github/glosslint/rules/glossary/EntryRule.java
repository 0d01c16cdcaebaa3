package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;

/** A rule about the entries of a page. */
interface EntryRule extends Rule {

  /** Checks the entries of one page, in the order of its text. */
  void check(PageEntries page, RuleContext context);

  @Override
  default void check(LinkedDocument document, RuleContext context) {
    Glossary glossary = SharedGlossaries.in(context).at(document.path());
    if (glossary != null) {
      Habits habits = AllHabits.in(context).of(glossary);
      check(
          new PageEntries(glossary, document, glossary.entriesOn(document.path()), habits),
          context);
    }
  }
}
