package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;
import java.util.Objects;

/** A term that two entries have. */
final class Homonym implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/homonym");
  private static final RuleId SAME_HEADING = new RuleId("heading/duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    for (Entry entry : page.entries()) {
      for (Term term : entry.terms()) {
        Entry first = page.glossary().entriesNamed(term.text()).get(0);
        if (first.number() < entry.number()
            && !RedirectChains.areOne(first, entry, page.glossary())) {
          report(term, first, context);
        }
      }
    }
  }

  private static void report(Term term, Entry first, RuleContext context) {
    String text = term.text();
    String preferred = first.preferredTerm().text();
    String other = preferred.equals(text) ? "" : ", \"" + preferred + "\"";
    Term same = Objects.requireNonNull(first.term(text), "found by it");
    context.report(
        term.location(),
        "\""
            + text
            + "\" is a term of another entry"
            + other
            + ": say in parentheses which is meant, as in \""
            + text
            + " (…)\", or make the two one",
        List.of(),
        List.of(),
        List.of(new RelatedLocation(same.location(), "the other entry with this term")),
        List.of(new Echo(SAME_HEADING, term.location())));
  }
}
