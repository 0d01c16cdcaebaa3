package io.github.glosslint.rename.draft;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryOrder;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.ListOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps lists of related terms sorted that were before a term in them got another name. */
final class RelatedOrder {

  private final TreeDraft draft;
  private final String old;
  private final String name;

  RelatedOrder(TreeDraft draft, String old, String name) {
    this.draft = draft;
    this.old = old;
    this.name = name;
  }

  void sort(Glossary glossary, TextChanges changes) {
    Optional<Collation> usual = GlossaryOrder.ofLists(glossary);
    for (Entry entry : glossary.entries()) {
      for (RelatedTerms list : entry.lists()) {
        if (list.kind() == RelatedTerms.Kind.SEE_ALSO) {
          sort(ListItems.sortedItems(list), usual, glossary.locale(), changes);
        }
      }
    }
  }

  private void sort(
      List<Item> items, Optional<Collation> usual, Locale locale, TextChanges changes) {
    List<String> before = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (Item item : items) {
      String words = words(item);
      String text = draft.text(item.location().path());
      if (words.isEmpty() || !text.startsWith(item.text(), item.location().start())) {
        return;
      }
      before.add(NameForms.same(words, name) ? old : words);
      now.add(words);
    }
    List<Integer> order =
        before.equals(now) ? null : ListOrder.restored(before, now, usual, locale);
    if (order == null) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      String moved = items.get(order.get(i)).text();
      if (!items.get(i).text().equals(moved)) {
        changes.replace(items.get(i).location(), moved);
      }
    }
  }

  /** What readers see of a link or a reference; empty if an item is neither. */
  static String words(Item item) {
    String text = item.text();
    int end = text.indexOf(']');
    boolean whole = text.endsWith("]") || text.endsWith(")");
    return text.startsWith("[") && end > 0 && whole ? text.substring(1, end).strip() : "";
  }
}
