package io.github.glosslint.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends a long run early but properly when the process is asked to stop, by Ctrl-C or by a CI
 * system. The process exits once the run is closed, or after a few seconds, with the exit code of
 * the signal. Thread-safe.
 */
public final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread hook;
  private @Nullable Runnable end;
  private boolean happened;

  private Interruption() {}

  /** One that lets the process end as it would, unless it is told to {@link #hold} it. */
  public static Interruption ignored() {
    return new Interruption();
  }

  /** Holds the process when it is asked to stop, until this is closed. */
  public void hold() {
    Thread ending = new Thread(this::interrupted, "end early");
    try {
      Runtime.getRuntime().addShutdownHook(ending);
      hook = ending;
    } catch (IllegalStateException e) {
      // The process is ending already, and nothing was begun that could end properly.
    }
  }

  /**
   * Takes what ends the run early.
   *
   * @param action to be called from another thread, at once if the process is ending already
   */
  public void endBy(Runnable action) {
    synchronized (this) {
      end = action;
      if (!happened) {
        return;
      }
    }
    action.run();
  }

  /** Whether the process is ending. */
  public synchronized boolean happened() {
    return happened;
  }

  /** Ends the run and returns when it is over, or does not end. */
  void interrupted() {
    Runnable action;
    synchronized (this) {
      happened = true;
      action = end;
    }
    if (action != null) {
      action.run();
    }
    try {
      boolean unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does not return if the process is ending already, so that who would exit next does not. On Java
   * 17, an exit between the last hook and the end of the process replaces the exit code of the
   * signal by its own.
   */
  public static void leaveExitToSignal() {
    try {
      // No hook to remove; it is refused if and only if the process is ending.
      boolean unused = Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
    } catch (IllegalStateException e) {
      while (true) {
        LockSupport.park(Interruption.class);
        boolean ignored = Thread.interrupted();
      }
    }
  }

  /** Says that the run is over, and all is said that was to be said of it. */
  @Override
  public void close() {
    closed.countDown();
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending: the hook does its work.
      }
    }
  }
}
