package io.github.glosslint.web.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/**
 * Creates daemon threads, and waits for their end: an executor reports itself terminated while its
 * last thread still runs, and a host such as Maven must not find any.
 */
public final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /**
   * @param name of each thread
   */
  public DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    threads.removeIf(other -> other.getState() == Thread.State.TERMINATED);
    threads.add(thread);
    return thread;
  }

  /**
   * Waits for all threads; whoever interrupts the wait finds the interruption after it.
   *
   * @return whether all have ended
   */
  public boolean join(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    boolean interrupted = false;
    boolean ended = true;
    for (Thread thread : threads) {
      long left = end - System.nanoTime();
      while (thread.isAlive() && left > 0) {
        try {
          thread.join(1 + left / 1_000_000);
        } catch (InterruptedException e) {
          interrupted = true;
        }
        left = end - System.nanoTime();
      }
      ended &= !thread.isAlive();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ended;
  }
}
