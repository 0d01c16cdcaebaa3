package io.github.glosslint.ledger;

import java.util.Locale;

/** What became of something that a reader saw. */
public enum Outcome {
  /** It leads somewhere. */
  FOUND,
  /** A finding says what is wrong with it, or what is wrong where it leads. */
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
