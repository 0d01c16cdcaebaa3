package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms of a glossary in a text, in time that depends on its longest term and not on how many
 * there are. Plurals count; case does not, but for terms in capitals.
 */
final class TermSearch {

  /** Shorter terms are parts of words and formulas. */
  private static final int SHORTEST = 3;

  private final Node root = new Node();

  /** What follows a beginning that terms share; a step is a word. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private @Nullable NamedEntry named;
  }

  /** A term in a text. */
  record Mention(int start, int end, NamedEntry named) {}

  /** A word of a text: letters and digits. */
  private record Word(int start, int end, String key) {}

  /** The terms of each glossary of a run. */
  private record All(Map<Glossary, TermSearch> byGlossary) {

    static All of(Glossaries glossaries) {
      Map<Glossary, TermSearch> all = new HashMap<>();
      glossaries.all().forEach(glossary -> all.put(glossary, new TermSearch(glossary)));
      return new All(all);
    }
  }

  private TermSearch(Glossary glossary) {
    for (Entry entry : glossary.entries()) {
      for (Term term : entry.terms()) {
        if (term.text().length() >= SHORTEST) {
          add(new NamedEntry(entry, term));
        }
      }
    }
  }

  static TermSearch in(RuleContext context, Glossary glossary) {
    Glossaries glossaries = SharedGlossaries.in(context);
    All all = context.shared(All.class, site -> All.of(glossaries));
    return Objects.requireNonNull(all.byGlossary.get(glossary), "made of all of them");
  }

  private void add(NamedEntry named) {
    Node node = root;
    for (Word word : words(named.term().text())) {
      node = node.next.computeIfAbsent(word.key(), key -> new Node());
    }
    if (node.named == null && node != root) {
      node.named = named;
    }
  }

  /** The longest terms, none of which overlaps another. */
  List<Mention> in(String text) {
    List<Word> words = words(text);
    List<Mention> found = new ArrayList<>(0);
    for (int i = 0; i < words.size(); ) {
      int end = i;
      Node node = root;
      NamedEntry longest = null;
      for (int at = i; at < words.size() && (at == i || areJoined(text, words, at)); at++) {
        node = node.next.get(words.get(at).key());
        if (node == null) {
          break;
        }
        if (node.named != null && isSo(node.named, text, words.get(i).start())) {
          longest = node.named;
          end = at + 1;
        }
      }
      if (longest != null) {
        found.add(new Mention(words.get(i).start(), words.get(end - 1).end(), longest));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** Whether only a blank or a hyphen divides a word from the one before. */
  private static boolean areJoined(String text, List<Word> words, int index) {
    int from = words.get(index - 1).end();
    return words.get(index).start() == from + 1 && " -\n".indexOf(text.charAt(from)) >= 0;
  }

  /** Terms in capitals are no words: "IT" is not "it". */
  private static boolean isSo(NamedEntry named, String text, int start) {
    String term = named.term().text();
    return !term.equals(term.toUpperCase(Locale.ROOT)) || text.startsWith(term, start);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        words.add(new Word(start, at, TermForms.singular(word)));
      } else {
        at++;
      }
    }
    return words;
  }
}
