package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;

/** An entry under a letter that its term does not begin with. */
final class WrongPage implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/wrong-page");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().dividesByLetters()) {
      return;
    }
    for (Entry entry : page.entries()) {
      if (!entry.isUnderItsLetter()) {
        Term term = entry.preferredTerm();
        context.report(
            term.location(),
            "\"" + term.text() + "\" is among the entries of \"" + entry.letter() + "\"");
      }
    }
  }
}
