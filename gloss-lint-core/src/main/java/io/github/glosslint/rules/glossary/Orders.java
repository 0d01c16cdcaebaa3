package io.github.glosslint.rules.glossary;

import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryOrder;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the entries and the lists of glossaries are sorted by: the collation that the fewest of them
 * break. Found once a run. Thread-safe.
 */
final class Orders {

  /** In percent of the lists that have an order. */
  private static final int MOST_LISTS = 30;

  private final Map<Glossary, Optional<Collation>> ofEntries = new ConcurrentHashMap<>();
  private final Map<Glossary, Optional<Collation>> ofLists = new ConcurrentHashMap<>();

  /** How the keys of terms are made and compared. */
  record Order(Collation collation, Locale locale) {

    Sequence of(List<String> terms) {
      return collation.of(terms, locale);
    }

    boolean sorts(List<String> terms) {
      return collation.sorts(terms, locale);
    }
  }

  static Orders in(RuleContext context) {
    return context.shared(Orders.class, site -> new Orders());
  }

  /** The collation of the entries; empty if they are not sorted. */
  Optional<Collation> ofEntries(Glossary glossary) {
    return ofEntries.computeIfAbsent(glossary, GlossaryOrder::ofEntries);
  }

  /** The order of entries that options ask for; empty if the glossary has none of its own. */
  Optional<Order> ofEntries(Glossary glossary, RuleOptions options) {
    Optional<Collation> asked = asked(options);
    return order(asked.isPresent() ? asked : ofEntries(glossary), glossary);
  }

  /** The same for the items of lists. */
  Optional<Order> ofLists(Glossary glossary, RuleOptions options) {
    Optional<Collation> asked = asked(options);
    return order(
        asked.isPresent() ? asked : ofLists.computeIfAbsent(glossary, Orders::listsBy), glossary);
  }

  private static Optional<Collation> asked(RuleOptions options) {
    String name = options.word("collation");
    return name.equals("auto")
        ? Optional.empty()
        : Optional.of(Collation.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static Optional<Order> order(Optional<Collation> collation, Glossary glossary) {
    return collation.map(known -> new Order(known, glossary.locale()));
  }

  private static Optional<Collation> listsBy(Glossary glossary) {
    List<List<String>> lists = new ArrayList<>();
    for (Entry entry : glossary.entries()) {
      for (RelatedTerms list : entry.lists()) {
        List<RelatedTerms.Item> items = Lists.sortedItems(list);
        if (items.size() > 1) {
          lists.add(Lists.words(items));
        }
      }
    }
    Locale locale = glossary.locale();
    return GlossaryOrder.best(
        lists,
        lists.size(),
        (collation, list) -> collation.sorts(list, locale) ? 0 : 1,
        MOST_LISTS);
  }
}
