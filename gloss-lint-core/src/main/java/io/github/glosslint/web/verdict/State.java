package io.github.glosslint.web.verdict;

import java.util.Locale;

/** What is known of a URL. Only {@link #DEAD} is a defect beyond doubt. */
public enum State {
  /** The server has it. */
  ALIVE,
  /** The server has it, under another URL for good. */
  MOVED,
  /** Readers get nothing, and will not tomorrow. */
  DEAD,
  /** The server is there and does not tell a program. */
  BLOCKED,
  /** Nobody answers as they should; tomorrow they may. */
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
