package io.github.glosslint.verdict;

import java.util.Locale;

/** The state of a URL. Only {@link #DEAD} is certainly a defect. */
public enum State {
  /** The server serves it. */
  ALIVE,
  /** The server serves it, permanently under another URL. */
  MOVED,
  /** The page does not exist. */
  DEAD,
  /** The server responds, but blocks automated requests. */
  BLOCKED,
  /** The server cannot be reached or fails; this may be temporary. */
  UNREACHABLE,
  /** It was not requested. */
  SKIPPED;

  /** The name in reports: {@code alive}, {@code moved} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether readers get the page. */
  public boolean isAlive() {
    return this == ALIVE || this == MOVED;
  }
}
