package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the term that an acronym abbreviates: CNN, Convolutional Neural Network. */
final class Acronyms {

  /** Shorter ones abbreviate too much. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 8;

  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "with");

  private final Map<String, NamedEntry> byInitials = new HashMap<>();

  /** Initials of more than one entry. */
  private final Set<String> ambiguous = new HashSet<>();

  void add(NamedEntry named) {
    String text = named.term().text();
    StringBuilder all = new StringBuilder();
    StringBuilder large = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        all.append(word.charAt(0));
        if (!SMALL_WORDS.contains(word)) {
          large.append(word.charAt(0));
        }
      } else {
        at++;
      }
    }
    add(all.toString(), named);
    if (large.length() < all.length()) {
      add(large.toString(), named);
    }
  }

  private void add(String initials, NamedEntry named) {
    if (initials.length() >= SHORTEST && initials.length() <= LONGEST) {
      NamedEntry other = byInitials.putIfAbsent(initials, named);
      if (other != null && other.entry() != named.entry()) {
        ambiguous.add(initials);
      }
    }
  }

  /** The only entry that a term may abbreviate; null if its own entry says what it does. */
  @Nullable NamedEntry longFormOf(NamedEntry named) {
    String text = named.term().text();
    if (text.length() < SHORTEST || text.length() > LONGEST || hasLongForm(named.entry())) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return null;
      }
    }
    String initials = text.toLowerCase(Locale.ROOT);
    return ambiguous.contains(initials) ? null : byInitials.get(initials);
  }

  private static boolean hasLongForm(Entry entry) {
    for (Term term : entry.terms()) {
      if (term.text().indexOf(' ') > 0) {
        return true;
      }
    }
    return false;
  }
}
