package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.EntrySlots;
import io.github.glosslint.glossary.EntrySlots.Slot;
import io.github.glosslint.glossary.GlossaryOrder;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.rules.shared.SourceTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that has to move so that those of its letter are sorted. */
final class EntryOrder implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/order");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Orders.ofEntries(page, context).ifPresent(order -> check(page, order, context));
  }

  private static void check(PageEntries page, Orders.Order order, RuleContext context) {
    for (List<Entry> group : GlossaryOrder.byLetter(page.entries())) {
      List<String> terms = GlossaryOrder.terms(group);
      if (order.sorts(terms)) {
        continue;
      }
      Sequence<String> sequence = order.of(terms);
      for (int i = 0; i < group.size(); i++) {
        if (!sequence.stays(i)) {
          int before = sequence.neighbourBefore(i);
          int behind = sequence.neighbourBehind(i);
          report(
              group.get(i),
              before < 0 ? null : group.get(before),
              behind < 0 ? null : group.get(behind),
              page,
              context);
        }
      }
    }
  }

  private static void report(
      Entry entry,
      @Nullable Entry above,
      @Nullable Entry below,
      PageEntries page,
      RuleContext context) {
    Term term = entry.preferredTerm();
    SourceTexts texts = SourceTexts.in(context);
    Slot slot =
        new EntrySlots(page.glossary(), null, texts.entries()).between(entry.page(), above, below);
    context.report(
        term.location(),
        "\"" + term.text() + "\" is out of order: it belongs " + PlaceWords.clause(slot),
        List.of(),
        EntryMove.of(entry, slot, page.glossary(), context.site(), texts),
        related(above, below));
  }

  private static List<RelatedLocation> related(@Nullable Entry above, @Nullable Entry below) {
    if (above != null) {
      return List.of(
          new RelatedLocation(above.preferredTerm().location(), "it belongs behind this entry"));
    }
    return below == null
        ? List.of()
        : List.of(
            new RelatedLocation(below.preferredTerm().location(), "it belongs before this entry"));
  }
}
