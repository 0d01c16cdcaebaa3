package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Definition;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** An entry that no label leads to, in a glossary whose entries have labels. */
final class EntryWithoutDefinition implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/entry-without-definition");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().definesTerms()) {
      return;
    }
    Glossary glossary = page.glossary();
    for (Entry entry : page.entries()) {
      Term term = entry.preferredTerm();
      // A definition whose anchor is misspelt is the cause, and has a rule of its own.
      if (!term.id().isEmpty()
          && glossary.labels(entry).isEmpty()
          && glossary.strayLabels(entry).isEmpty()
          && !isRepeated(term, entry, glossary)) {
        report(term, glossary.labelled(term.text()), page, context);
      }
    }
  }

  /** Whether labels lead to another entry of that name: that there are two is the cause. */
  private static boolean isRepeated(Term term, Entry entry, Glossary glossary) {
    for (Entry other : glossary.entriesNamed(term.text())) {
      if (other != entry && !glossary.labels(other).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      Term term, List<Definition> elsewhere, PageEntries page, RuleContext context) {
    String said = "No definition leads to \"" + term.text() + "\": ";
    if (elsewhere.isEmpty()) {
      context.report(
          term.location(),
          said + "no entry can refer to it by a label",
          List.of(),
          page.definition(term, context),
          List.of());
      return;
    }
    Definition other = elsewhere.get(0);
    context.report(
        term.location(),
        said + "the label [" + other.label() + "] leads to another entry",
        List.of(),
        List.of(new RuleContext.RelatedLocation(other.location(), "the label is defined here")));
  }
}
