package io.github.glosslint.web.history;

import java.time.Duration;

/**
 * How much memory a file holds (CACHE-6): it may come from whoever proposes a change.
 *
 * @param bytes of the file
 * @param entries in the file
 * @param unseen how long an entry is kept that nobody asks for
 */
record HistoryLimits(int bytes, int entries, Duration unseen) {

  /** 64 MiB, a million entries, 90 days. */
  static final HistoryLimits DEFAULT = new HistoryLimits(64 << 20, 1_000_000, Duration.ofDays(90));
}
