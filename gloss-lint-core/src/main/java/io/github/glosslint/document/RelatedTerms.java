package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.List;

/**
 * A list of related terms, "See also [A], [B]", or the preferred term that stands for this one:
 * "See [A]".
 *
 * @param words what it begins with, as written: "See also"
 * @param alone whether its block shows nothing else
 * @param items what commas and semicolons divide, in the order of the text; blank ones included,
 *     but for one behind the last comma
 * @param wordsLocation the words in the source
 * @param location all of it, blanks at its end excluded
 */
public record RelatedTerms(
    Kind kind,
    String words,
    boolean alone,
    List<Item> items,
    Location wordsLocation,
    Location location) {

  public RelatedTerms {
    items = List.copyOf(items);
  }

  /** What such a list means; ISO 25964 calls the two RT and USE. */
  public enum Kind {
    /** "See also": associated concepts. */
    SEE_ALSO,
    /** "See": the preferred term. */
    SEE,
    /** What is nearly "See also": no reader of the settings' patterns takes it for a list. */
    MISSPELT
  }

  /**
   * One of them.
   *
   * @param text as written, without blanks around it and a full stop at the end of the list
   * @param location of the text
   */
  public record Item(String text, Location location) {}
}
