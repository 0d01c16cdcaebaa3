package io.github.glosslint.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Distributes independent work over the processors. */
public final class Parallel {

  /** Less work than this is done faster than a thread starts. */
  private static final int WORTH_A_THREAD = 4;

  private Parallel() {}

  /**
   * Runs {@code work} for each number below {@code count}, the small ones first, and returns when
   * all are done.
   *
   * @throws RuntimeException or an error that the work threw, when the other threads are done
   * @throws CancellationException if this thread is interrupted, which it still is then
   */
  public static void forEach(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              work.accept(i);
            }
          } catch (RuntimeException | Error e) {
            thrown.compareAndSet(null, e);
            next.set(count);
          }
        };
    int helpers =
        Math.min(Runtime.getRuntime().availableProcessors(), count / WORTH_A_THREAD + 1) - 1;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      Thread thread = new Thread(worker, "gloss-lint-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    worker.run();
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          thrown.compareAndSet(null, new CancellationException("interrupted"));
          next.set(count);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable failure = thrown.get();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
