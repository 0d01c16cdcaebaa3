package io.github.glosslint.report;

import io.github.glosslint.text.Secrets;

/**
 * A failure of gloss-lint itself. All other files and rules were still checked.
 *
 * @param path the file being processed, relative to the working directory, with {@code /}; empty
 *     for the tree as a whole
 * @param doing what it was doing, such as {@code "reading"} or the id of a rule
 */
public record Failure(String path, String doing, Throwable cause) {

  /** The message of the cause, with secrets masked; those in {@link #cause} are not. */
  public String message() {
    return Secrets.masked(cause.toString());
  }
}
