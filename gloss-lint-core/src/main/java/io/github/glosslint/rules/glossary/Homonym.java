package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

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
    SameTerms terms = SameTerms.in(context);
    for (Entry entry : page.entries()) {
      for (Term term : entry.terms()) {
        NamedEntry first = terms.first(page.glossary(), term);
        if (first.entry().number() < entry.number()
            && !RedirectChains.areOne(first.entry(), entry, page.glossary())) {
          report(term, first, context);
        }
      }
    }
  }

  private static void report(Term term, NamedEntry first, RuleContext context) {
    String text = term.text();
    String preferred = first.entry().preferredTerm().text();
    String other = preferred.equals(text) ? "" : ", \"" + preferred + "\"";
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
        List.of(new RelatedLocation(first.term().location(), "the other entry with this term")),
        List.of(new Echo(SAME_HEADING, term.location())));
  }
}
