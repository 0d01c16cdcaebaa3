package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.EntrySlots;
import io.github.glosslint.glossary.EntrySlots.Slot;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SourceTexts;
import java.util.List;

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
        report(entry, page, context);
      }
    }
  }

  private static void report(Entry entry, PageEntries page, RuleContext context) {
    Glossary glossary = page.glossary();
    Term term = entry.preferredTerm();
    SourceTexts texts = SourceTexts.in(context);
    Collation collation = Orders.in(context).ofEntries(glossary).orElse(null);
    Slot slot =
        new EntrySlots(glossary, collation, texts.entries()).of(term.text(), entry, entry.page());
    context.report(
        term.location(),
        "\""
            + term.text()
            + "\" is among the entries of \""
            + entry.letter()
            + "\""
            + (slot == null ? "" : "; it belongs " + PlaceWords.place(slot, page.path())),
        List.of(),
        slot == null ? List.of() : EntryMove.of(entry, slot, glossary, context.site(), texts),
        List.of());
  }
}
