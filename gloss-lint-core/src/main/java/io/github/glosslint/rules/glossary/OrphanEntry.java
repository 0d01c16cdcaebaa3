package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.rule.RuleContext;

/** An entry that no other entry names, in a glossary whose entries name each other. */
final class OrphanEntry implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/orphan");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().refers()) {
      return;
    }
    boolean redirects = context.options(page.path()).flag("redirects");
    for (Entry entry : page.entries()) {
      if ((redirects || entry.redirect() == null) && !Relations.isLedTo(page.glossary(), entry)) {
        context.report(
            entry.preferredTerm().location(),
            "No other entry leads to \"" + entry.preferredTerm().text() + "\"");
      }
    }
  }
}
