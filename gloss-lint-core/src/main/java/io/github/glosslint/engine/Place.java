package io.github.glosslint.engine;

import io.github.glosslint.finding.Marked;
import io.github.glosslint.finding.Region;

/**
 * A location in lines and columns, with the line to show; see {@link
 * io.github.glosslint.finding.Finding}.
 */
record Place(Region region, String excerpt, int excerptColumn) {

  /** What is there, see {@link Marked#text}. */
  String marked() {
    return new Marked(region, excerpt, excerptColumn).text();
  }

  /** The start of a file that is not shown. */
  static final Place START = new Place(new Region(1, 1, 1, 1), "", 1);
}
