package io.github.glosslint.seeds;

import io.github.glosslint.text.Location;
import java.util.Set;

/**
 * Something that is taken away from a tree to see who complains.
 *
 * @param kind what it is
 * @param place the text that is changed; its path alone counts for a file that is deleted
 * @param expected the places that lead to it, each of which has to show afterwards
 */
record Victim(Kind kind, Location place, Set<Trace> expected) {

  /**
   * A place that leads to a victim.
   *
   * @param page the page that it is judged on, which may include the file of the place
   */
  record Trace(Location place, String page) {}

  enum Kind {
    /** A heading, whose text is changed or taken away. */
    HEADING,
    /** The id of another element, which is changed. */
    ID,
    /** A definition, whose label is changed. */
    LABEL,
    /** A page or an asset, which is deleted or renamed. */
    FILE,
    /** A file that pages include, which is deleted or renamed. */
    INCLUDE
  }

  boolean isFile() {
    return kind == Kind.FILE || kind == Kind.INCLUDE;
  }
}
