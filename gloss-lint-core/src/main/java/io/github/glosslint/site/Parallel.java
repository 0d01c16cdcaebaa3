package io.github.glosslint.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Distributes independent work over the processors. */
public final class Parallel {

  /** Less work than this is done faster than a thread starts. */
  private static final int WORTH_A_THREAD = 4;

  /**
   * How long one thread works before others help. Until the code is compiled they would only
   * interpret the same methods at the same time, on a processor that the compiler could have.
   */
  public static final Duration ALONE = Duration.ofMillis(50);

  private Parallel() {}

  /**
   * Runs {@code work} for each number below {@code count}, the small ones first, and returns when
   * all are done. Other threads help if that takes longer than {@link #ALONE}.
   *
   * @throws RuntimeException or an error that the work threw, when the other threads are done
   * @throws CancellationException if this thread is interrupted, which it still is then
   */
  public static void forEach(int count, IntConsumer work) {
    forEach(count, ALONE, work);
  }

  /** The same for work most of whose code was compiled before: other threads help at once. */
  public static void forEachAtOnce(int count, IntConsumer work) {
    forEach(count, Duration.ZERO, work);
  }

  private static void forEach(int count, Duration alone, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    FirstFailure thrown = new FirstFailure();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              work.accept(i);
            }
          } catch (RuntimeException | Error e) {
            thrown.add(e);
            next.set(count);
          }
        };
    int helpers =
        Math.min(Runtime.getRuntime().availableProcessors(), count / WORTH_A_THREAD + 1) - 1;
    CountDownLatch done = new CountDownLatch(1);
    Runnable helper =
        () -> {
          if (isStillGoing(done, alone)) {
            worker.run();
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      Thread thread = new Thread(helper, "gloss-lint-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    worker.run();
    done.countDown();
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          thrown.add(new CancellationException("interrupted"));
          next.set(count);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    thrown.rethrow();
  }

  private static boolean isStillGoing(CountDownLatch done, Duration alone) {
    try {
      return !done.await(alone.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
