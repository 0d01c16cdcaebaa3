package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * Something that a fragment can lead to.
 *
 * @param id as a browser compares it: decoded, case-sensitive
 */
public record Anchor(String id, Kind kind, Location location) {

  /** What made the anchor. */
  public enum Kind {
    HEADING,
    /** A kramdown attribute list, {@code {: #id}}. */
    ATTRIBUTE_LIST,
    /** An {@code id} or {@code name} attribute of an HTML element. */
    HTML,
    FOOTNOTE,
    TABLE_OF_CONTENTS
  }
}
