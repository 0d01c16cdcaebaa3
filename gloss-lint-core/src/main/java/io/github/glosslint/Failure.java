package io.github.glosslint;

import io.github.glosslint.text.Secrets;

/**
 * A fault of gloss-lint itself. All other files and rules were checked nevertheless.
 *
 * @param path the file it was looking at, relative to the working directory, with {@code /}; empty
 *     for the tree as a whole
 * @param doing what it was doing, such as {@code "reading"} or the id of a rule
 */
public record Failure(String path, String doing, Throwable cause) {

  /** What the cause says, for reports: its secrets are masked, those of {@link #cause} are not. */
  public String message() {
    return Secrets.masked(cause.toString());
  }
}
