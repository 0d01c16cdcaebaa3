package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.Term;

/**
 * What a glossary does nearly everywhere. A rule asks an entry for no more than its neighbours do:
 * in a glossary with another habit, each of its findings would be wrong.
 *
 * @param definesTerms labels lead to most preferred terms
 * @param definesAliases labels lead to most aliases
 * @param refers entries lead to at least half of the entries
 * @param explains at least half of the entries have a text
 * @param listsRelated most entries have a "See also"
 * @param leadsBack most of these begin with the letter of the page
 * @param dividesByCommas commas or semicolons divide the terms of lists, or there are few lists
 * @param dividesByLetters most terms that are below a letter begin with it
 */
record Habits(
    boolean definesTerms,
    boolean definesAliases,
    boolean refers,
    boolean explains,
    boolean listsRelated,
    boolean leadsBack,
    boolean dividesByCommas,
    boolean dividesByLetters) {

  /** Fewer show no habit. */
  private static final int FEWEST = 5;

  private static final int MOST = 70;
  private static final int HALF = 50;

  static Habits of(Glossary glossary) {
    Share terms = new Share();
    Share aliases = new Share();
    Share referred = new Share();
    Share explained = new Share();
    Share listing = new Share();
    Share letters = new Share();
    Share joined = new Share();
    Share fitting = new Share();
    for (Entry entry : glossary.entries()) {
      terms.add(glossary.isLabelled(entry, entry.preferredTerm()));
      for (Term term : entry.alternativeTerms()) {
        aliases.add(glossary.isLabelled(entry, term));
      }
      if (!entry.letter().isEmpty()) {
        fitting.add(entry.isUnderItsLetter());
      }
      referred.add(Relations.isLedTo(glossary, entry));
      if (entry.redirect() == null) {
        explained.add(!entry.isEmpty());
        listing.add(!entry.lists().isEmpty());
      }
      for (RelatedTerms list : entry.lists()) {
        if (list.kind() == RelatedTerms.Kind.SEE_ALSO && !list.items().isEmpty()) {
          letters.add(ListItems.leadsBack(list, entry, glossary));
        }
        int count = ListItems.countTerms(list);
        if (count > 1) {
          joined.add(list.items().size() < count - 1);
        }
      }
    }
    return new Habits(
        terms.isAtLeast(MOST),
        aliases.isAtLeast(MOST),
        referred.isAtLeast(HALF),
        explained.isAtLeast(HALF),
        listing.isAtLeast(MOST),
        letters.isAtLeast(MOST),
        !joined.isAtLeast(HALF),
        fitting.isAtLeast(MOST));
  }

  /** How many of those that were looked at are so. */
  private static final class Share {
    private int all;
    private int so;

    void add(boolean is) {
      all++;
      so += is ? 1 : 0;
    }

    boolean isAtLeast(int percent) {
      return all >= FEWEST && so * 100L >= (long) all * percent;
    }
  }
}
