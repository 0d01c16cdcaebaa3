package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/** What leads somewhere: a link, or the definition that references lead through. */
public interface HasDestination {

  /** As the browser gets it: templates expanded, backslashes and entities undone. */
  String destination();

  /** What a rule marks: the destination in the source, or the whole where that is empty. */
  Location mark();
}
