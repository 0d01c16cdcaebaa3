package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names of entries, of which no two are equal: {@code docs/glossary/a.md#agent}. */
final class EntryIds {

  private final List<String> ids = new ArrayList<>();

  EntryIds(Glossary glossary, UnaryOperator<String> naming) {
    Set<String> taken = new HashSet<>();
    for (Entry entry : glossary.entries()) {
      String anchor = entry.preferredTerm().id();
      String path = naming.apply(entry.page().path());
      String id = path + (anchor.isEmpty() ? "" : "#" + Secrets.starred(anchor));
      ids.add(taken.add(id) ? id : free(id, taken));
    }
  }

  /** Entries share an anchor where a template decides which of them there is. */
  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + (id.indexOf('#') < 0 ? "#" : "") + "~" + i;
    }
    return free;
  }

  String of(Entry entry) {
    return ids.get(entry.number());
  }
}
