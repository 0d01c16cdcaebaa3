package io.github.glosslint.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a glossary, which defines one concept: its terms, the first of which is preferred,
 * and the text below them. Entries are equal only to themselves.
 */
public final class Entry {

  private final int number;
  private final GlossaryPage page;
  private final String letter;
  private final List<Term> terms;
  private final EntryBody body;
  private final List<String> tags;

  /**
   * @param number its place in the glossary, from 0
   * @param letter the letter that it is sorted under; empty if there are none
   * @param terms the preferred one, then its aliases; not empty
   * @param body the text below the terms
   * @param tags what the author files it under
   */
  Entry(
      int number,
      GlossaryPage page,
      String letter,
      List<Term> terms,
      EntryBody body,
      List<String> tags) {
    this.number = number;
    this.page = page;
    this.letter = letter;
    this.terms = List.copyOf(terms);
    this.body = body;
    this.tags = List.copyOf(tags);
  }

  /** Its place in the glossary, from 0. */
  public int number() {
    return number;
  }

  /** The page that has it. */
  public GlossaryPage page() {
    return page;
  }

  /** The letter that it is sorted under, as the page has it; empty if there are none. */
  public String letter() {
    return letter;
  }

  /** Whether a term belongs under the letter of this entry, or there are no letters. */
  public boolean isUnderLetterOf(String term) {
    return letter.isEmpty() || Letters.holds(letter, term);
  }

  /** The term that the entry is listed under. */
  public Term preferredTerm() {
    return terms.get(0);
  }

  /** Its aliases: SKOS calls them alternative labels, ISO 25964 non-preferred terms. */
  public List<Term> alternativeTerms() {
    return terms.subList(1, terms.size());
  }

  /** The preferred term, then its aliases. */
  public List<Term> terms() {
    return terms;
  }

  /** Its term that readers take for a name; null if it has no such term. */
  public @Nullable Term term(String name) {
    String key = EntryIndex.key(name);
    for (Term term : terms) {
      if (EntryIndex.key(term.text()).equals(key)) {
        return term;
      }
    }
    return null;
  }

  /** The text below the terms in the source, to where the next entry begins. */
  public Location body() {
    return body.place();
  }

  /** Whether it is the row of a table. */
  boolean isRow() {
    return body.row();
  }

  /** Where the source says what the terms mean: all of its text, or the cell of a table. */
  public Location definitionPlace() {
    return body.definition();
  }

  /** Lists of related and preferred terms, in the order of the text. */
  public List<RelatedTerms> lists() {
    return body.lists();
  }

  /** Sections and cells called "See also" or the like, whose links lead to related terms. */
  public List<Location> relatedSections() {
    return body.sections();
  }

  /** What the author files it under. */
  public List<String> tags() {
    return tags;
  }

  /** Whether nothing is below the terms but lists of other terms. */
  public boolean isEmpty() {
    return body.blocks() == 0;
  }

  /** The "See" of an entry that does nothing but lead to its preferred term; null of others. */
  public @Nullable RelatedTerms redirect() {
    return isEmpty() && lists().size() == 1 && lists().get(0).kind() == RelatedTerms.Kind.SEE
        ? lists().get(0)
        : null;
  }

  /** Whether its preferred term belongs under its letter, as far as that is known. */
  public boolean isUnderItsLetter() {
    return letter.isEmpty() || Letters.mayHold(letter, preferredTerm().text());
  }

  /** Whether a place in the source is below its terms. */
  public boolean holds(Location place) {
    return EntryBody.holds(body.place(), place);
  }

  /** Where its output is: the URL of the page, and the anchor of the preferred term. */
  public String url() {
    String id = preferredTerm().id();
    return page.document().url() + (id.isEmpty() ? "" : "#" + id);
  }

  /**
   * Its words, paragraph by paragraph, without its lists; those of the front matter if the page has
   * none. Empty if words were not gathered.
   */
  public List<Prose> definition() {
    return contents().stream().filter(prose -> prose.kind().isText()).toList();
  }

  /** The same with the blocks that show something else than words, such as code. */
  public List<Prose> contents() {
    List<Prose> blocks = new ArrayList<>();
    boolean words = false;
    for (Prose prose : page.document().document().prose()) {
      boolean block = prose.kind().isText() || prose.kind() == Prose.Kind.OTHER;
      Location place = prose.location();
      if (block && EntryBody.holds(body.definition(), place) && !isList(place)) {
        blocks.add(prose);
        words |= prose.kind().isText() && prose.text().chars().anyMatch(Character::isLetterOrDigit);
      }
    }
    if (!words) {
      blocks.addAll(0, body.stated());
    }
    return blocks;
  }

  private boolean isList(Location place) {
    for (RelatedTerms list : lists()) {
      if (place.start() <= list.location().start() && list.location().start() < place.end()) {
        return list.alone();
      }
    }
    for (Location section : relatedSections()) {
      if (EntryBody.holds(section, place)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return preferredTerm().text() + " at " + preferredTerm().location();
  }
}
