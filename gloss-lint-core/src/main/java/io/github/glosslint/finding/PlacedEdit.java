package io.github.glosslint.finding;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;

/**
 * An {@link Edit} in its file, as reports show it. Secrets in the replacement are masked.
 *
 * @param location what is replaced, to the letter
 * @param path of the file, relative to the working directory, with {@code /}
 * @param region the location in lines and columns
 * @param replacement with the line ending of the file
 */
public record PlacedEdit(Location location, String path, Region region, String replacement) {

  public PlacedEdit {
    replacement = Secrets.masked(replacement);
  }

  /** The same edit, its file named otherwise. */
  public PlacedEdit withPath(String renamed) {
    return new PlacedEdit(location, renamed, region, replacement);
  }
}
