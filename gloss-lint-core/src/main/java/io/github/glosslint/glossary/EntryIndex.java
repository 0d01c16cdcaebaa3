package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The entries of a glossary by their terms, as readers compare them. */
final class EntryIndex {

  private final Map<String, Entry> first;

  /** All entries of the terms that several have: there are few, and most glossaries have none. */
  private final Map<String, List<Entry>> homonyms = new HashMap<>(0);

  EntryIndex(List<Entry> entries) {
    first = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      for (Term term : entry.terms()) {
        add(key(term.text()), entry);
      }
    }
  }

  private void add(String key, Entry entry) {
    Entry before = first.putIfAbsent(key, entry);
    if (before != null && before != entry) {
      List<Entry> all = homonyms.computeIfAbsent(key, k -> new ArrayList<>(List.of(before)));
      if (!all.contains(entry)) {
        all.add(entry);
      }
    }
  }

  /** The entries that have a term, in the order of the glossary. */
  List<Entry> entries(String term) {
    String key = key(term);
    Entry only = first.get(key);
    return only == null ? List.of() : homonyms.getOrDefault(key, List.of(only));
  }

  /** A term without what readers do not tell apart: case, and kinds of quotes and blanks. */
  static String key(String term) {
    String key = term.toLowerCase(Locale.ROOT);
    return PlainWords.are(key) ? key : withPlainBlanks(key);
  }

  private static String withPlainBlanks(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c);
      if (!blank) {
        key.append(c == '’' ? '\'' : c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int length = key.length();
    return length > 0 && key.charAt(length - 1) == ' '
        ? key.substring(0, length - 1)
        : key.toString();
  }
}
