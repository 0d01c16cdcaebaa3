package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;

/** An entry without related terms, in a glossary whose entries have them. */
final class MissingRelatedTerms implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/see-also-missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().listsRelated()) {
      return;
    }
    for (Entry entry : page.entries()) {
      if (entry.redirect() == null && entry.lists().isEmpty()) {
        Term term = entry.preferredTerm();
        context.report(
            term.location(), "The entry \"" + term.text() + "\" has no list of related terms");
      }
    }
  }
}
