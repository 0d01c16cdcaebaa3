package io.github.glosslint.rename;

import io.github.glosslint.text.Location;

/**
 * A name in a text that can be changed, together with all that calls its bearer by it.
 *
 * @param name as its bearer has it, which is what somebody would edit
 * @param place of the name that was pointed at; it may be a link to the bearer
 */
public record Renameable(Kind kind, String name, Location place) {

  /** What bears the name. */
  public enum Kind {
    /** A term of a glossary, with its entry. */
    TERM,
    HEADING,
    /** The label of a definition. */
    LABEL,
    /** An id that the author wrote. */
    ID,
    /** A label of the whole project, as Sphinx has them. */
    NAME,
    FOOTNOTE
  }
}
