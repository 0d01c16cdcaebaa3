package io.github.glosslint.engine;

import io.github.glosslint.config.IgnoredFindings;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A suppressed report of a rule.
 *
 * @param comment the comment that says so; null if the settings do
 * @param entry what says so in the settings; null if a comment does
 * @param reason why, in their words; empty if they gave no reason
 */
public record SuppressedViolation(
    Violation violation, @Nullable Location comment, @Nullable IgnoredFindings entry, String reason)
    implements Comparable<SuppressedViolation> {

  static SuppressedViolation by(Location comment, String reason, Violation violation) {
    return new SuppressedViolation(violation, comment, null, reason);
  }

  static SuppressedViolation by(IgnoredFindings entry, Violation violation) {
    return new SuppressedViolation(violation, null, entry, entry.reason());
  }

  @Override
  public int compareTo(SuppressedViolation other) {
    return violation.compareTo(other.violation);
  }
}
