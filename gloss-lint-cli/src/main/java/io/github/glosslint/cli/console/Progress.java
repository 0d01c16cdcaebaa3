package io.github.glosslint.cli.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a run that takes longer than a moment: on a terminal in a line that is
 * overwritten, in a log in an occasional line. Thread-safe.
 */
public final class Progress {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long LOG_PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long LOG_INTERVAL = TimeUnit.SECONDS.toNanos(30);

  /** Of a terminal of 80, since a line that is broken cannot be overwritten. */
  private static final int COLUMNS = 79;

  private static final String NAME = "gloss-lint: ";

  private final @Nullable PrintStream terminal;
  private final @Nullable PrintStream log;
  private final long start;
  private long next;
  private int shown;

  private Progress(@Nullable PrintStream terminal, @Nullable PrintStream log, long now) {
    this.terminal = terminal;
    this.log = log;
    this.start = now;
    this.next = now + (log == null ? PATIENCE : LOG_PATIENCE);
  }

  /** A progress that is shown, or kept to itself if {@code terminal} is null. */
  public static Progress on(@Nullable PrintStream terminal) {
    return new Progress(terminal, null, System.nanoTime());
  }

  /** A progress for a log, which hears only of what takes really long: {@link #say}. */
  public static Progress logged(PrintStream log) {
    return new Progress(null, log, System.nanoTime());
  }

  /**
   * Records how far the run is.
   *
   * @param phase what is being done, such as {@code "reading"}
   * @param done documents so far
   * @param total all documents, 0 while unknown
   */
  public void update(String phase, int done, int total) {
    if (terminal != null) {
      update(phase, done, total, System.nanoTime());
    }
  }

  public synchronized void update(String phase, int done, int total, long now) {
    if (terminal != null) {
      say(phase + " " + done + (total > 0 ? "/" + total : ""), now);
    }
  }

  /** How long a line may be that is given to {@link #say}. */
  public int columns() {
    return terminal == null ? Integer.MAX_VALUE : COLUMNS - NAME.length();
  }

  /**
   * Records how far the run is, in words of the caller's.
   *
   * @param news not asked for while nobody is to be told
   */
  public void say(Supplier<String> news) {
    long now = System.nanoTime();
    if (isDue(now)) {
      say(news.get(), now);
    }
  }

  private synchronized boolean isDue(long now) {
    return (terminal != null || log != null) && now - next >= 0;
  }

  public synchronized void say(String news, long now) {
    if (now - next < 0) {
      return;
    }
    String line = NAME + news;
    if (log != null) {
      next = now + LOG_INTERVAL;
      log.print(line + '\n');
      log.flush();
    } else if (terminal != null) {
      next = now + INTERVAL;
      overwrite(terminal, line);
    }
  }

  private void overwrite(PrintStream terminal, String line) {
    terminal.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
    terminal.flush();
    shown = line.length();
  }

  /** Takes the line away. */
  public synchronized void clear() {
    if (terminal != null && shown > 0) {
      terminal.print('\r' + " ".repeat(shown) + '\r');
      terminal.flush();
      shown = 0;
    }
  }

  /** The time since the beginning. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
