package io.github.glosslint.rules.glossary;

import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.rule.RuleContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntBiFunction;

/**
 * What the entries and the lists of glossaries are sorted by: the collation that the fewest of them
 * break. Found once a run. Thread-safe.
 */
final class Orders {

  /** In percent. Where more have to move, the entries are not sorted by that collation. */
  private static final int MOST_MOVES = 20;

  /** In percent of the lists that have an order. */
  private static final int MOST_LISTS = 30;

  private static final int FEWEST = 5;

  /** A collation that breaks no more than another one is preferred in this order. */
  private static final List<Collation> PREFERENCE =
      List.of(Collation.WORDS, Collation.LETTERS, Collation.CHARACTERS);

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

  /** The order of entries that options ask for; empty if the glossary has none of its own. */
  Optional<Order> ofEntries(Glossary glossary, RuleOptions options) {
    Optional<Collation> asked = asked(options);
    return order(
        asked.isPresent() ? asked : ofEntries.computeIfAbsent(glossary, Orders::entriesBy),
        glossary);
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

  private static Optional<Collation> entriesBy(Glossary glossary) {
    List<List<String>> groups = new ArrayList<>();
    int all = 0;
    for (GlossaryPage page : glossary.pages()) {
      for (List<Entry> group : byLetter(glossary.entriesOn(page.path()))) {
        groups.add(terms(group));
        all += group.size();
      }
    }
    return best(groups, glossary.locale(), all, Orders::moves, MOST_MOVES);
  }

  private static int moves(Order order, List<String> terms) {
    return order.sorts(terms) ? 0 : order.of(terms).moves();
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
    return best(
        lists,
        glossary.locale(),
        lists.size(),
        (order, list) -> order.sorts(list) ? 0 : 1,
        MOST_LISTS);
  }

  /**
   * The collation that breaks least.
   *
   * @param all what could be broken
   * @param broken how much of it a group has
   * @param most in percent
   */
  private static Optional<Collation> best(
      List<List<String>> groups,
      Locale locale,
      int all,
      ToIntBiFunction<Order, List<String>> broken,
      int most) {
    Optional<Collation> best = Optional.empty();
    long fewest = all < FEWEST ? 0 : (long) all * most / 100 + 1;
    for (Collation collation : PREFERENCE) {
      Order order = new Order(collation, locale);
      long found = 0;
      for (int i = 0; i < groups.size() && found < fewest; i++) {
        found += broken.applyAsInt(order, groups.get(i));
      }
      if (found < fewest) {
        best = Optional.of(collation);
        fewest = found;
      }
    }
    return best;
  }

  /** Entries that stand under one letter of a page. */
  static Collection<List<Entry>> byLetter(List<Entry> entries) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      groups.computeIfAbsent(entry.letter(), letter -> new ArrayList<>()).add(entry);
    }
    return groups.values();
  }

  static List<String> terms(List<Entry> entries) {
    List<String> terms = new ArrayList<>(entries.size());
    entries.forEach(entry -> terms.add(entry.preferredTerm().text()));
    return terms;
  }
}
