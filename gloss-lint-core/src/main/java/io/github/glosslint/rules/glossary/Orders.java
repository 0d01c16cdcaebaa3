package io.github.glosslint.rules.glossary;

import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryOrder;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.glossary.Sequence;
import io.github.glosslint.rule.RuleContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the entries and the lists of glossaries are sorted by: the collation that the fewest of them
 * break. Found once a run. Thread-safe.
 */
final class Orders {

  private final Map<Glossary, Optional<Collation>> ofEntries = new ConcurrentHashMap<>();
  private final Map<Glossary, Optional<Collation>> ofLists = new ConcurrentHashMap<>();

  /** How the keys of terms are made and compared. */
  record Order(Collation collation, Locale locale) {

    Sequence<String> of(List<String> terms) {
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

  /** The order of the entries of a page that its options ask for; empty if they have none. */
  static Optional<Order> ofEntries(PageEntries page, RuleContext context) {
    GlossaryPage own = page.glossary().pageAt(page.path());
    return order(
        page,
        context,
        glossary ->
            own != null && own.letter().isEmpty()
                ? GlossaryOrder.ofEntries(glossary, own)
                : in(context).ofEntries(glossary));
  }

  /** The same for the items of its lists. */
  static Optional<Order> ofLists(PageEntries page, RuleContext context) {
    Map<Glossary, Optional<Collation>> known = in(context).ofLists;
    return order(
        page, context, glossary -> known.computeIfAbsent(glossary, GlossaryOrder::ofLists));
  }

  private static Optional<Order> order(
      PageEntries page, RuleContext context, Function<Glossary, Optional<Collation>> own) {
    Optional<Collation> asked = asked(context.options(page.path()));
    return (asked.isPresent() ? asked : own.apply(page.glossary()))
        .map(collation -> new Order(collation, page.glossary().locale()));
  }

  private static Optional<Collation> asked(RuleOptions options) {
    String name = options.word("collation");
    return name.equals("auto")
        ? Optional.empty()
        : Optional.of(Collation.valueOf(name.toUpperCase(Locale.ROOT)));
  }
}
