package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.ListOrder;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a rename leaves to its author, in glossaries whose entries are no headings. */
final class Remainders {

  private final View.Found old;
  private final View.Found now;

  Remainders(View.Found old, View.Found now) {
    this.old = old;
    this.now = now;
  }

  void add(TreeDraft draft, Set<String> notes) {
    String path = old.entry().page().path();
    String file = draft.place(new Location(path, 0, 0)).replaceFirst(":\\d+$", "");
    Glossary.Form form = old.glossary().form();
    if (form == Glossary.Form.FILES && old.isPreferred() && isCalledByTerm(path)) {
      notes.add(file + " keeps its name, so that its URL stays");
    } else if (form == Glossary.Form.DATA) {
      notes.add(
          "look for \"" + old.term().text() + "\" in templates: these show the data of " + file);
    }
    boolean sorted = form == Glossary.Form.DEFINITIONS || form == Glossary.Form.ROWS;
    if (sorted && now.isPreferred() && isOutOfOrder()) {
      notes.add("the entry stays where it is: only entries below headings are moved");
    }
  }

  private boolean isCalledByTerm(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("[.][^.]*$", "");
    return NameForms.slug(last).equals(NameForms.slug(old.term().text()));
  }

  private boolean isOutOfOrder() {
    List<String> others = new ArrayList<>();
    int self = 0;
    for (Entry entry : now.glossary().entriesOn(now.entry().page().path())) {
      if (entry == now.entry()) {
        self = others.size();
      } else {
        others.add(entry.preferredTerm().text());
      }
    }
    ListOrder.Gap gap = ListOrder.gap(others, now.term().text(), now.glossary().locale());
    return gap != null && (gap.after() >= self || gap.before() < self);
  }
}
