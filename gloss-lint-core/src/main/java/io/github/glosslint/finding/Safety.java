package io.github.glosslint.finding;

import java.util.Locale;

/** How far a {@link Fix} can be trusted. */
public enum Safety {
  /** Certainly what the author meant, and nothing else changes: may be applied unseen. */
  SAFE,
  /** Resolves the finding, but a person has to say whether it is what the author meant. */
  UNSAFE,
  /** For reading only: what would be written is not known exactly, or may not be shown in full. */
  DISPLAY;

  /** The name in reports: {@code safe}, {@code unsafe}, {@code display}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The less trusted of two. */
  public Safety and(Safety other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
