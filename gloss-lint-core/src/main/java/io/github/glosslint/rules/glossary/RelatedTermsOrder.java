package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** A list of related terms that is not sorted, where most are. */
final class RelatedTermsOrder implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/see-also-order");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Orders.ofLists(page, context).ifPresent(order -> check(page, order, context));
  }

  private static void check(PageEntries page, Orders.Order order, RuleContext context) {
    for (Entry entry : page.entries()) {
      for (RelatedTerms list : entry.lists()) {
        List<Item> items = ListItems.sortedItems(list);
        List<String> words = ListItems.words(items);
        if (!order.sorts(words)) {
          report(items, order.of(words), context);
        }
      }
    }
  }

  /** The first that has to move; the others show when somebody sorts. */
  private static void report(List<Item> items, Sequence<String> sequence, RuleContext context) {
    int moved = 0;
    while (sequence.stays(moved)) {
      moved++;
    }
    int before = sequence.neighbourBefore(moved);
    int behind = sequence.neighbourBehind(moved);
    String place =
        behind < 0
            ? "behind \"" + ListItems.words(items.get(before))
            : "before \"" + ListItems.words(items.get(behind));
    String more = sequence.moves() > 1 ? ", and so on" : "";
    context.report(
        items.get(moved).location(),
        "The related terms are not sorted: \""
            + ListItems.words(items.get(moved))
            + "\" belongs "
            + place
            + "\""
            + more,
        List.of(),
        sort(items, sequence),
        List.of());
  }

  /** Puts the items in order, commas and dots staying where they are; safe if all are links. */
  private static List<Fix> sort(List<Item> items, Sequence<String> sequence) {
    List<Edit> edits = new ArrayList<>();
    List<Integer> sorted = sequence.sorted();
    boolean links = true;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String text = item.text();
      links &= text.startsWith("[") && (text.endsWith("]") || text.endsWith(")"));
      String other = items.get(sorted.get(i)).text();
      if (!other.equals(text)) {
        edits.add(Edit.replace(item.location(), text, other));
      }
    }
    return edits.isEmpty()
        ? List.of()
        : List.of(new Fix("sort the list", links ? Safety.SAFE : Safety.UNSAFE, edits));
  }
}
