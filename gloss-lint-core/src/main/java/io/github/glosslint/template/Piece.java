package io.github.glosslint.template;

import io.github.glosslint.text.Location;

/** A part of an expanded text. */
public sealed interface Piece {

  /**
   * Characters of the page.
   *
   * @param origin where they are in the source, or the tag that wrote them
   * @param verbatim whether they are in the source just so
   * @param conditional whether they are in a branch or loop that may not be rendered
   */
  record Text(String text, Location origin, boolean verbatim, boolean conditional)
      implements Piece {}

  /**
   * An included file.
   *
   * @param tag the tag that includes it
   * @param conditional whether the tag is in a branch or loop that may not be rendered
   */
  record Included(Location tag, Expansion body, boolean conditional) implements Piece {}
}
