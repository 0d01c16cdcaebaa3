package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A list of related terms that is not sorted, where most are. */
final class RelatedTermsOrder implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/see-also-order");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Optional<Orders.Order> order =
        Orders.in(context).ofLists(page.glossary(), context.options(page.path()));
    if (order.isEmpty()) {
      return;
    }
    for (Entry entry : page.entries()) {
      for (RelatedTerms list : entry.lists()) {
        List<Item> items = Lists.sortedItems(list);
        Sequence sequence = order.get().of(items.stream().map(Lists::words).toList());
        if (sequence.moves() > 0) {
          report(items, sequence, context);
        }
      }
    }
  }

  /** The first that has to move; the others show when somebody sorts. */
  private static void report(List<Item> items, Sequence sequence, RuleContext context) {
    int moved = 0;
    while (sequence.stays(moved)) {
      moved++;
    }
    int before = sequence.neighbourBefore(moved);
    int behind = sequence.neighbourBehind(moved);
    String place =
        behind < 0
            ? "behind \"" + Lists.words(items.get(before))
            : "before \"" + Lists.words(items.get(behind));
    String more = sequence.moves() > 1 ? ", and so on" : "";
    context.report(
        items.get(moved).location(),
        "The related terms are not sorted: \""
            + Lists.words(items.get(moved))
            + "\" belongs "
            + place
            + "\""
            + more);
  }
}
