package io.github.glosslint.parse;

import io.github.glosslint.text.Location;

/** Leads from offsets of the text at hand to places in files. */
@FunctionalInterface
interface Places {

  /**
   * @param start UTF-16 offset of the first code unit
   * @param end UTF-16 offset behind the last one
   */
  Location locate(int start, int end);
}
