package io.github.glosslint.engine;

import io.github.glosslint.text.Location;

/**
 * A report of a rule that somebody does not want to see.
 *
 * @param by the comment that says so
 * @param reason why, in their words; empty if they gave no reason
 */
public record SuppressedViolation(Violation violation, Location by, String reason)
    implements Comparable<SuppressedViolation> {

  @Override
  public int compareTo(SuppressedViolation other) {
    return violation.compareTo(other.violation);
  }
}
