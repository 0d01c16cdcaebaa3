package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A place that pages of the whole project may refer to by its name, as those of Sphinx do.
 *
 * @param name as written
 * @param key the name as the dialect compares names
 * @param id the anchor on its page
 * @param titled whether a reference without a text of its own has one to show, such as the title
 *     that follows
 * @param location the name in the source
 */
public record NamedPlace(
    Kind kind, String name, String key, String id, boolean titled, Location location) {

  /** What has the name. */
  public enum Kind {
    /** A label that the author wrote before something. */
    LABEL,
    /** A title, which is a label by itself. */
    TITLE,
    /** A term of a glossary. */
    TERM,
    EQUATION,
    /** Something of a program, such as a function. */
    OBJECT
  }
}
