package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;

/** An entry that says nothing of its term, in a glossary that explains terms. */
final class EmptyEntry implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/empty-entry");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().explains()) {
      return;
    }
    for (Entry entry : page.entries()) {
      if (entry.isEmpty() && entry.redirect() == null) {
        Term term = entry.preferredTerm();
        String besides = entry.lists().isEmpty() ? "" : " but related terms";
        context.report(term.location(), "The entry \"" + term.text() + "\" has nothing" + besides);
      }
    }
  }
}
