package io.github.glosslint.glossary;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pages whose headings of one level are entries. Headings with nothing between them are terms
 * of one entry, the first of which is preferred.
 */
final class HeadingEntries {

  /** In percent: authors make mistakes, and a page says what it is all the same. */
  private static final int MOST = 70;

  private final int level;
  private final boolean adjacent;
  private final List<Entry> all = new ArrayList<>();
  private boolean letters;

  /**
   * @param level of the headings that are terms, 1 to 6
   * @param adjacent whether headings with nothing between them are terms of one entry
   */
  HeadingEntries(int level, boolean adjacent) {
    this.level = level;
    this.adjacent = adjacent;
  }

  List<Entry> all() {
    return all;
  }

  /** Whether headings of single letters part the entries. */
  boolean haveLetters() {
    return letters;
  }

  /** Adds the entries of a page. */
  void read(GlossaryPage page) {
    Document document = page.document().document();
    List<Heading> headings = document.headings();
    ListCursor lists = new ListCursor(document);
    String letter = page.letter();
    int first = all.size();
    Heading section = null;
    List<Heading> terms = new ArrayList<>();
    for (int i = next(headings, 0); i < headings.size(); i = next(headings, i + 1)) {
      Heading heading = headings.get(i);
      if (!isTerm(heading, page)) {
        boolean isLetter = isLetter(heading, page);
        if (isLetter && letter.isEmpty() && section != null && section.level() == heading.level()) {
          dropBehind(section, all.subList(first, all.size()));
        }
        if (!isLetter) {
          section = heading;
        } else {
          letter = Letters.of(heading.text());
          letters = true;
        }
        continue;
      }
      terms.add(heading);
      int next = next(headings, i + 1);
      Heading behind = next < headings.size() ? headings.get(next) : null;
      int blocks = next - i - 1;
      for (int within = i; within < next; within++) {
        blocks += headings.get(within).blocks();
      }
      boolean alias = adjacent && blocks == 0 && behind != null && isTerm(behind, page);
      if (!alias) {
        String path = heading.location().path();
        int start = heading.location().end();
        boolean ends = behind != null && behind.location().path().equals(path);
        int end = ends && behind != null ? behind.location().start() : Integer.MAX_VALUE;
        Location body = new Location(path, start, Math.max(start, end));
        EntryBody text = EntryBody.of(document, body, blocks, lists.in(body), i + 1);
        add(page, letter, terms, text);
        terms.clear();
      }
    }
  }

  /** What is below a heading beside those of letters is about the glossary. */
  private static void dropBehind(Heading section, List<Entry> entries) {
    int start = section.location().start();
    entries.removeIf(entry -> entry.preferredTerm().location().start() > start);
  }

  /** The next heading that is no part of an entry's text. */
  private int next(List<Heading> headings, int from) {
    int at = from;
    while (at < headings.size() && !counts(headings.get(at))) {
      at++;
    }
    return at;
  }

  private boolean counts(Heading heading) {
    return heading.level() <= level
        && !heading.conditional()
        && !heading.text().isBlank()
        && !MappedText.isUnknown(heading.text());
  }

  private boolean isTerm(Heading heading, GlossaryPage page) {
    return heading.level() == level && !isLetter(heading, page);
  }

  /** A letter page has terms as short as its letter; other pages are parted by letters. */
  private static boolean isLetter(Heading heading, GlossaryPage page) {
    return page.letter().isEmpty() && Letters.isLetter(heading.text());
  }

  private void add(GlossaryPage page, String letter, List<Heading> headings, EntryBody text) {
    List<Term> terms = new ArrayList<>(headings.size());
    for (Heading heading : headings) {
      terms.add(new Term(heading.text().strip(), heading.id(), heading.location()));
    }
    all.add(new Entry(all.size(), page, letter, terms, text, List.of()));
  }

  /** Whether most terms begin with the letter of their page. */
  boolean areUnderTheirLetters() {
    int fitting = 0;
    for (Entry entry : all) {
      fitting += Letters.holds(entry.letter(), entry.preferredTerm().text()) ? 1 : 0;
    }
    return fitting * 100 >= all.size() * MOST;
  }

  /** Whether most terms come behind the one before them. */
  boolean areSorted() {
    return areSorted(all);
  }

  static boolean areSorted(List<Entry> entries) {
    int sorted = 0;
    for (int i = 1; i < entries.size(); i++) {
      String before = entries.get(i - 1).preferredTerm().text();
      sorted += before.compareToIgnoreCase(entries.get(i).preferredTerm().text()) <= 0 ? 1 : 0;
    }
    return sorted * 100 >= (entries.size() - 1) * MOST;
  }
}
