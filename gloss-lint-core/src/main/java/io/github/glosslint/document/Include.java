package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A tag that includes a file in the page, and the result. A file that does not exist is a {@link
 * Defect} instead.
 *
 * @param path the file that was found, relative to the root of the run; empty if none was
 * @param reason why the source does not tell which file it is; empty if one was found
 * @param location the name of the file in the tag
 * @param countsFrom the path of the file that relative destinations in the included one count from,
 *     which is the included file itself where the generator rewrites them; empty if they count from
 *     the page
 */
public record Include(String path, String reason, Location location, String countsFrom) {

  /** A tag that leaves the destinations of what it includes alone. */
  public Include(String path, String reason, Location location) {
    this(path, reason, location, "");
  }

  /** Whether the file was found. */
  public boolean isFound() {
    return reason.isEmpty();
  }
}
