package io.github.glosslint.ledger;

import java.util.Locale;

/** The outcome of something that was read. */
public enum Outcome {
  /** Its target exists. */
  FOUND,
  /** A finding reports it, or the place it leads to. */
  REPORTED,
  /** It could not be judged, for a stated reason. */
  UNKNOWN,
  /** It leads to another site. */
  EXTERNAL,
  /** It is plain text, for a stated reason. */
  TEXT;

  /** The name in reports: {@code "found"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
