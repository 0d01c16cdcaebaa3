package io.github.glosslint.web.verdict;

import java.util.Locale;

/** What is known of a URL. Only {@link #DEAD} is a defect beyond doubt. */
public enum State {
  /** The server has it. */
  ALIVE,
  /** The server has it, under another URL for good. */
  MOVED,
  /** The page does not exist. */
  DEAD,
  /** The server responds, but blocks automated requests. */
  BLOCKED,
  /** The server cannot be reached or fails; this may be temporary. */
  UNREACHABLE,
  /** Was not asked for. */
  SKIPPED;

  /** The word of reports: {@code alive}, {@code moved} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a reader gets to see something. */
  public boolean isAlive() {
    return this == ALIVE || this == MOVED;
  }
}
