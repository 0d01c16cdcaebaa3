package io.github.glosslint.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says on a terminal how far a run is, on one line that is overwritten, and only if the run takes
 * longer than a moment. Thread-safe.
 */
final class Progress {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

  private final @Nullable PrintStream terminal;
  private final long start;
  private long next;
  private int shown;

  private Progress(@Nullable PrintStream terminal, long now) {
    this.terminal = terminal;
    this.start = now;
    this.next = now + PATIENCE;
  }

  /** A progress that is shown, or kept to itself if {@code terminal} is null. */
  static Progress on(@Nullable PrintStream terminal) {
    return new Progress(terminal, System.nanoTime());
  }

  /**
   * Takes note of how far the run is.
   *
   * @param phase what is being done, such as {@code "reading"}
   * @param done documents so far
   * @param total all documents, 0 while nobody knows
   */
  void update(String phase, int done, int total) {
    if (terminal != null) {
      update(phase, done, total, System.nanoTime());
    }
  }

  synchronized void update(String phase, int done, int total, long now) {
    if (terminal == null || now - next < 0) {
      return;
    }
    next = now + INTERVAL;
    String line = "gloss-lint: " + phase + " " + done + (total > 0 ? "/" + total : "");
    terminal.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
    terminal.flush();
    shown = line.length();
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (terminal != null && shown > 0) {
      terminal.print('\r' + " ".repeat(shown) + '\r');
      terminal.flush();
      shown = 0;
    }
  }

  /** The time since the beginning. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
