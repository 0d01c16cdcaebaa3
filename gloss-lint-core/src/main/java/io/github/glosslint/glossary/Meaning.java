package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;

/**
 * What a term that is missing may have been meant to be.
 *
 * @param name the label to refer to it by, or the text of the heading
 * @param term the preferred term of the entry that the label leads to, or the heading again
 * @param place of the heading, or of the preferred term
 */
public record Meaning(Kind kind, String name, String term, Location place) {

  /** How a name is related to what somebody wrote. */
  public enum Kind {
    /** A heading is called so, and no definition leads to it. */
    HEADING,
    /** A label that is much like it, and leads to the entry of that name. */
    SIMILAR,
    /** The same, but the entry is known by another term. */
    ALIAS,
    /** The same, but the entry only leads to another one. */
    REDIRECT
  }
}
