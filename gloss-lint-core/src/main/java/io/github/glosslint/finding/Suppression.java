package io.github.glosslint.finding;

import io.github.glosslint.text.Secrets;

/**
 * What keeps a finding from being reported. Secrets in the reason are masked.
 *
 * @param path the file that says so, relative to the working directory, with {@code /}
 * @param region where it says so
 * @param reason why, in the words of the author; empty if they gave none
 */
public record Suppression(Kind kind, String path, Region region, String reason) {

  /** Where a finding can be suppressed. */
  public enum Kind {
    /** In a comment, or in front matter. */
    IN_SOURCE,
    /** In the settings. */
    SETTINGS
  }

  public Suppression {
    reason = Secrets.masked(reason);
  }
}
