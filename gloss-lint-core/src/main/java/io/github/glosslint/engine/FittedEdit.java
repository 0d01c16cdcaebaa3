package io.github.glosslint.engine;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Region;
import io.github.glosslint.text.Location;

/**
 * An edit in the text of its file.
 *
 * @param location what is replaced, to the letter
 * @param fits whether the file holds what the edit expects; if not, it is only to be shown
 */
record FittedEdit(Location location, Region region, String replacement, boolean fits) {

  /** An edit of a file that cannot be read any more. */
  static FittedEdit nowhere(Edit edit) {
    return new FittedEdit(edit.location(), Place.START.region(), edit.replacement(), false);
  }
}
