package io.github.glosslint.glossary;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of an entry.
 *
 * @param place in the source, to where the next entry begins
 * @param blocks how many blocks of text, code or pictures it has besides its lists
 * @param lists of related and preferred terms, in the order of the text
 * @param sections that list related terms below a heading, such as "See also", or in a column
 * @param stated what the front matter says, for pages without words of their own
 * @param definition the part of the text that defines the terms: all of it but in tables
 * @param row whether it is the row of a table
 */
record EntryBody(
    Location place,
    int blocks,
    List<RelatedTerms> lists,
    List<Location> sections,
    List<Prose> stated,
    Location definition,
    boolean row) {

  private static final Set<String> RELATED =
      Set.of(
          "see also",
          "related",
          "related terms",
          "related entries",
          "related topics",
          "related concepts",
          "siehe auch",
          "voir aussi",
          "véase también",
          "ver también",
          "veja também",
          "vedi anche",
          "смотрите также",
          "関連情報",
          "参见",
          "같이 보기");

  /** An indent, or the ends of some lines. */
  private static final int MOST_BLANKS = 8;

  EntryBody {
    lists = List.copyOf(lists);
    sections = List.copyOf(sections);
    stated = List.copyOf(stated);
  }

  EntryBody(Location place, int blocks, List<RelatedTerms> lists, List<Location> sections) {
    this(place, blocks, lists, sections, List.of(), place, false);
  }

  /** The row of a table behind its term. */
  static EntryBody of(DefinedTerms terms, DefinedTerms.Row row) {
    Location place = terms.body();
    return new EntryBody(
        place, terms.blocks(), List.of(), row.related(), List.of(), row.definition(), true);
  }

  /** The same with a text that the front matter has. */
  EntryBody stating(Prose text) {
    return new EntryBody(place, Math.max(blocks, 1), lists, sections, List.of(text), place, false);
  }

  /**
   * A part of a page.
   *
   * @param blocks how many it has, those of its lists and sections included
   */
  static EntryBody of(Document document, Location place, int blocks, List<RelatedTerms> lists) {
    return of(document, place, blocks, lists, 0);
  }

  /**
   * The same below a heading.
   *
   * @param first the number of the heading that follows the one above the text
   */
  static EntryBody of(
      Document document, Location place, int blocks, List<RelatedTerms> lists, int first) {
    int others = blocks;
    for (RelatedTerms list : lists) {
      others -= list.alone() || isAll(place, list.location()) ? 1 : 0;
    }
    List<Location> sections = new ArrayList<>(0);
    List<Heading> headings = document.headings();
    for (int i = first; i < headings.size() && !isBehind(headings.get(i), place); i++) {
      Heading heading = headings.get(i);
      if (holds(place, heading.location()) && isRelated(heading)) {
        int next = i + 1;
        while (next < headings.size() && headings.get(next).level() > heading.level()) {
          next++;
        }
        int stop = next < headings.size() ? headings.get(next).location().start() : place.end();
        int start = heading.location().end();
        sections.add(new Location(place.path(), start, Math.max(start, stop)));
        others -= heading.blocks();
      }
    }
    return new EntryBody(place, Math.max(0, others), lists, sections);
  }

  /** Whether nothing but blanks can be around a list, though a term is in the same block. */
  private static boolean isAll(Location place, Location list) {
    return list.start() - place.start() <= MOST_BLANKS && place.end() - list.end() <= MOST_BLANKS;
  }

  /** Whether a heading of the same file is behind a text, and so are all that follow. */
  private static boolean isBehind(Heading heading, Location place) {
    return heading.location().start() >= place.end()
        && heading.location().path().equals(place.path());
  }

  private static boolean isRelated(Heading heading) {
    String words = heading.text().strip().toLowerCase(Locale.ROOT);
    return RELATED.contains(words.endsWith(":") ? words.substring(0, words.length() - 1) : words);
  }

  /** Whether one place is inside another. */
  static boolean holds(Location whole, Location part) {
    return part.path().equals(whole.path())
        && part.start() >= whole.start()
        && part.end() <= whole.end();
  }
}
