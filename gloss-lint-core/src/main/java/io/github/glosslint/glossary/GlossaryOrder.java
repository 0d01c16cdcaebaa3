package io.github.glosslint.glossary;

import io.github.glosslint.document.RelatedTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** What a glossary is sorted by: the collation that its entries break least. */
public final class GlossaryOrder {

  /** In percent. Where more have to move, the entries are not sorted by that collation. */
  private static final int MOST_MOVES = 20;

  /** In percent of the lists that have an order. */
  private static final int MOST_LISTS = 30;

  /** Fewer are sorted by chance. */
  private static final int FEWEST = 5;

  /** To one, against terms in no order being as well sorted: of seven, one may have to move. */
  private static final int LEAST_ODDS = 100;

  /** A collation that breaks no more than another one is preferred in this order. */
  private static final List<Collation> PREFERENCE =
      List.of(Collation.WORDS, Collation.LETTERS, Collation.CHARACTERS);

  private GlossaryOrder() {}

  /** The collation of the entries; empty if these are not sorted, or too few to tell. */
  public static Optional<Collation> ofEntries(Glossary glossary) {
    return of(glossary, glossary.pages());
  }

  /**
   * The collation of the entries of a page. One that is called by no letter may be sorted while
   * others are not, as the pages of a project of Sphinx that have a list of terms each.
   */
  public static Optional<Collation> ofEntries(Glossary glossary, GlossaryPage page) {
    return of(glossary, List.of(page));
  }

  private static Optional<Collation> of(Glossary glossary, List<GlossaryPage> pages) {
    List<List<String>> groups = new ArrayList<>();
    int all = 0;
    for (GlossaryPage page : pages) {
      for (List<Entry> group : byLetter(glossary.entriesOn(page.path()))) {
        groups.add(terms(group));
        all += group.size();
      }
    }
    Locale locale = glossary.locale();
    return best(groups, all, (collation, terms) -> moves(collation, terms, locale), MOST_MOVES)
        .filter(collation -> isMeant(groups, collation, locale, true));
  }

  /** Whether terms are sorted, but for a few, and would hardly be by chance. */
  static boolean isSorted(List<String> terms) {
    List<List<String>> group = List.of(terms);
    Locale locale = Locale.ROOT;
    return best(group, terms.size(), (by, all) -> moves(by, all, locale), MOST_MOVES)
        .filter(collation -> isMeant(group, collation, locale, false))
        .isPresent();
  }

  /**
   * Whether terms are hardly sorted by chance. Terms in no order are as well sorted as these where
   * they are among the orders that as many moves lead to: so many ways to choose who moves, and for
   * each of them so many places under its letter.
   *
   * @param perfect the answer where nobody has to move and nothing more is asked
   */
  private static boolean isMeant(
      List<List<String>> groups, Collation collation, Locale locale, boolean perfect) {
    int all = 0;
    int moved = 0;
    double orders = 0;
    double reached = 0;
    for (List<String> group : groups) {
      int moves = moves(collation, group, locale);
      all += group.size();
      moved += moves;
      orders += logOfFactorial(group.size());
      reached += moves * Math.log(group.size());
    }
    return perfect && moved == 0
        || orders - reached - logOfChoices(all, moved) >= Math.log(LEAST_ODDS);
  }

  private static double logOfChoices(int all, int chosen) {
    return logOfFactorial(all) - logOfFactorial(chosen) - logOfFactorial(all - chosen);
  }

  /** The natural logarithm: the number itself is too large for any type. */
  private static double logOfFactorial(int number) {
    double sum = 0;
    for (int i = 2; i <= number; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  /** The collation of most lists of related terms; empty if these are not sorted, or too few. */
  public static Optional<Collation> ofLists(Glossary glossary) {
    List<List<String>> lists = new ArrayList<>();
    for (Entry entry : glossary.entries()) {
      for (RelatedTerms list : entry.lists()) {
        List<RelatedTerms.Item> items = ListItems.sortedItems(list);
        if (items.size() > 1) {
          lists.add(ListItems.words(items));
        }
      }
    }
    Locale locale = glossary.locale();
    return best(
            lists,
            lists.size(),
            (collation, list) -> collation.sorts(list, locale) ? 0 : 1,
            MOST_LISTS)
        .filter(collation -> areMeant(lists, collation, locale));
  }

  /** The same for lists, any of which may be in any order where it is not sorted. */
  private static boolean areMeant(List<List<String>> lists, Collation collation, Locale locale) {
    int unsorted = 0;
    double odds = 0;
    for (List<String> list : lists) {
      boolean sorted = collation.sorts(list, locale);
      unsorted += sorted ? 0 : 1;
      odds += sorted ? logOfFactorial(list.size()) : 0;
    }
    return unsorted == 0 || odds - logOfChoices(lists.size(), unsorted) >= Math.log(LEAST_ODDS);
  }

  private static int moves(Collation collation, List<String> terms, Locale locale) {
    return collation.sorts(terms, locale) ? 0 : collation.of(terms, locale).moves();
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
      int all,
      ToIntBiFunction<Collation, List<String>> broken,
      int most) {
    Optional<Collation> best = Optional.empty();
    long fewest = all < FEWEST ? 0 : (long) all * most / 100 + 1;
    for (Collation collation : PREFERENCE) {
      long found = 0;
      for (int i = 0; i < groups.size() && found < fewest; i++) {
        found += broken.applyAsInt(collation, groups.get(i));
      }
      if (found < fewest) {
        best = Optional.of(collation);
        fewest = found;
      }
    }
    return best;
  }

  /**
   * Entries that stand under one letter of a page. Those whose term begins with a symbol, such as
   * {@code -1} or {@code .bashrc}, are left out: some glossaries have them before all letters,
   * others under their first letter.
   */
  public static Collection<List<Entry>> byLetter(List<Entry> entries) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String term = entry.preferredTerm().text();
      if (!term.isEmpty() && Character.isLetterOrDigit(term.codePointAt(0))) {
        groups.computeIfAbsent(entry.letter(), letter -> new ArrayList<>()).add(entry);
      }
    }
    return groups.values();
  }

  /** The preferred terms of entries. */
  public static List<String> terms(List<Entry> entries) {
    List<String> terms = new ArrayList<>(entries.size());
    entries.forEach(entry -> terms.add(entry.preferredTerm().text()));
    return terms;
  }
}
