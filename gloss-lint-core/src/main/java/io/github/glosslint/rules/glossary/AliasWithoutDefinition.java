package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** A term of an entry that no label names, in a glossary that has labels for such terms. */
final class AliasWithoutDefinition implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/alias-without-definition");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Glossary glossary = page.glossary();
    if (!page.habits().definesAliases()) {
      return;
    }
    for (Entry entry : page.entries()) {
      if (glossary.labels(entry).isEmpty()) {
        // Nothing leads to the entry at all, which has a rule of its own.
        continue;
      }
      for (Term term : entry.terms()) {
        if (!term.id().isEmpty() && !glossary.isLabelled(entry, term)) {
          context.report(
              term.location(),
              "No definition leads to \""
                  + term.text()
                  + "\": the entry is known by its other terms only",
              List.of(),
              glossary.labelled(term.text()).isEmpty() ? page.definition(term, context) : List.of(),
              List.of());
        }
      }
    }
  }
}
