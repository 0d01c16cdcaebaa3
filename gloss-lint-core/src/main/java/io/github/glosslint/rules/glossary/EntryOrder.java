package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;
import java.util.Optional;

/** An entry that has to move so that those of its letter are sorted. */
final class EntryOrder implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/order");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Optional<Orders.Order> order =
        Orders.in(context).ofEntries(page.glossary(), context.options(page.path()));
    if (order.isEmpty()) {
      return;
    }
    for (List<Entry> group : Orders.byLetter(page.entries())) {
      List<String> terms = Orders.terms(group);
      if (order.get().sorts(terms)) {
        continue;
      }
      Sequence sequence = order.get().of(terms);
      for (int i = 0; i < group.size(); i++) {
        if (!sequence.stays(i)) {
          report(group, i, sequence, context);
        }
      }
    }
  }

  private static void report(List<Entry> group, int index, Sequence sequence, RuleContext context) {
    Term term = group.get(index).preferredTerm();
    int before = sequence.neighbourBefore(index);
    int behind = sequence.neighbourBehind(index);
    String place =
        before < 0
            ? "before " + quoted(group.get(behind))
            : behind < 0
                ? "behind " + quoted(group.get(before))
                : "between " + quoted(group.get(before)) + " and " + quoted(group.get(behind));
    Entry neighbour = group.get(before < 0 ? behind : before);
    context.report(
        term.location(),
        "\"" + term.text() + "\" is out of order: it belongs " + place,
        List.of(),
        List.of(
            new RelatedLocation(
                neighbour.preferredTerm().location(),
                before < 0 ? "it belongs before this entry" : "it belongs behind this entry")));
  }

  private static String quoted(Entry entry) {
    return "\"" + entry.preferredTerm().text() + "\"";
  }
}
