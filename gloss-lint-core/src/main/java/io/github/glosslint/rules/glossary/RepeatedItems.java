package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds items of a list that name the same entry, or the one that the list is in. */
final class RepeatedItems {

  /** What divides items, where no template or line break does. */
  private static final String COMMA = ", ";

  private final List<Item> items;
  private final Entry entry;
  private final Kind kind;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, Item> byWords = new HashMap<>();
  private final Map<Entry, Item> byEntry = new HashMap<>();
  private int next;

  RepeatedItems(RelatedTerms list, Entry entry, Glossary glossary) {
    this.items = list.items();
    this.entry = entry;
    this.kind = list.kind();
    for (Relation relation : glossary.from(entry)) {
      if (ListItems.holds(list.location(), relation.location())) {
        relations.add(relation);
      }
    }
  }

  void check(int index, RuleContext context) {
    Item item = items.get(index);
    String words = ListItems.words(item);
    Entry named = named(item);
    boolean itself = named == null ? isTerm(words) : named == entry;
    // A "See" that leads to its own entry is a circle of redirects.
    if (itself && kind != Kind.SEE) {
      context.report(
          item.location(), "\"" + words + "\" is this entry: a term is not related to itself");
      return;
    }
    Item same = byWords.putIfAbsent(words.toLowerCase(Locale.ROOT), item);
    Item first = named == null ? null : byEntry.putIfAbsent(named, item);
    if (same != null) {
      context.report(
          item.location(),
          "\"" + words + "\" is listed twice",
          List.of(),
          deletion(index, same),
          List.of());
    } else if (first != null) {
      context.report(
          item.location(),
          "\""
              + words
              + "\" leads to the same entry as \""
              + ListItems.words(first)
              + "\", which is listed as well");
    }
  }

  /** Takes an item out with its comma, if it is the same as the other to the letter. */
  private List<Fix> deletion(int index, Item same) {
    Item item = items.get(index);
    Location all = item.location();
    int before = items.get(Math.max(0, index - 1)).location().end();
    if (!item.text().equals(same.text())
        || all.start() - before != COMMA.length()
        || all.end() - all.start() != item.text().length()) {
      return List.of();
    }
    Edit edit = Edit.replace(new Location(all.path(), before, all.end()), COMMA + item.text(), "");
    return List.of(new Fix("delete the second one", Safety.SAFE, List.of(edit)));
  }

  /**
   * The entry that an item leads to, asked in the order of the items; null if none, or if it is
   * more than one term.
   */
  private @Nullable Entry named(Item item) {
    Entry found = null;
    int count = 0;
    while (next < relations.size()
        && relations.get(next).location().start() < item.location().end()) {
      Relation relation = relations.get(next);
      if (ListItems.holds(item.location(), relation.location())) {
        found = relation.to();
        count++;
      }
      next++;
    }
    return count == 1 ? found : null;
  }

  private boolean isTerm(String words) {
    for (Term term : entry.terms()) {
      if (term.text().equalsIgnoreCase(words)) {
        return true;
      }
    }
    return false;
  }
}
