package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

/** A redirect that leads to another redirect. */
final class ChainedRedirect implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/redirect-chain");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    for (Entry entry : page.entries()) {
      if (entry.redirect() == null) {
        continue;
      }
      for (Relation relation : page.glossary().from(entry)) {
        Relation next =
            relation.kind() == Relation.Kind.USE
                ? RedirectChains.step(relation.to(), page.glossary())
                : null;
        // Those that lead in a circle have a rule of their own.
        if (next != null && RedirectChains.loop(relation.to(), page.glossary()).isEmpty()) {
          report(relation, next, context);
        }
      }
    }
  }

  private static void report(Relation relation, Relation next, RuleContext context) {
    String through = relation.to().preferredTerm().text();
    context.report(
        relation.location(),
        "\""
            + through
            + "\" sends its reader on to \""
            + next.to().preferredTerm().text()
            + "\": lead there at once",
        List.of(),
        List.of(new RelatedLocation(next.location(), "this is where it sends its reader")));
  }
}
