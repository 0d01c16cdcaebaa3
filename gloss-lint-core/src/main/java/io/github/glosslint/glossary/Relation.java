package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;

/**
 * An entry names another one.
 *
 * @param location where it does
 */
public record Relation(Kind kind, Entry from, Entry to, Location location) {

  /** How one entry names another. */
  public enum Kind {
    /** In a "See also" list: SKOS {@code related}, ISO 25964 RT. */
    RELATED,
    /** In a "See": ISO 25964 USE. */
    USE,
    /** In its text. */
    MENTION
  }
}
