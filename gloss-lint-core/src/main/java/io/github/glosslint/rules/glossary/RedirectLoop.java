package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.ArrayList;
import java.util.List;

/** Entries that send their reader to each other, and explain nothing. */
final class RedirectLoop implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/redirect-loop");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    for (Entry entry : page.entries()) {
      List<Relation> loop = RedirectChains.loop(entry, page.glossary());
      if (!loop.isEmpty() && isFirst(entry, loop)) {
        report(loop, context);
      }
    }
  }

  /** A loop is one finding, at the first of its entries. */
  private static boolean isFirst(Entry entry, List<Relation> loop) {
    for (Relation step : loop) {
      if (step.from().number() < entry.number()) {
        return false;
      }
    }
    return true;
  }

  private static void report(List<Relation> loop, RuleContext context) {
    Relation first = loop.get(0);
    String term = first.from().preferredTerm().text();
    if (loop.size() == 1) {
      context.report(first.location(), "\"" + term + "\" sends its reader to itself");
      return;
    }
    List<RelatedLocation> others = new ArrayList<>();
    StringBuilder way = new StringBuilder();
    for (int i = 0; i < loop.size(); i++) {
      Relation step = loop.get(i);
      String to = step.to().preferredTerm().text();
      way.append(way.isEmpty() ? " sends its reader to \"" : ", from there to \"")
          .append(to)
          .append('"');
      if (i > 0) {
        others.add(new RelatedLocation(step.location(), "from here to \"" + to + "\""));
      }
    }
    context.report(
        first.location(),
        "\"" + term + "\"" + way + ": no entry on this way explains the term",
        List.of(),
        others);
  }
}
