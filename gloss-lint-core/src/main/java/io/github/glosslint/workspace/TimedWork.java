package io.github.glosslint.workspace;

import io.github.glosslint.site.FirstFailure;
import io.github.glosslint.site.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Does independent pieces of work on all processors, at first on one (see {@link Parallel#ALONE}),
 * and gives up on those that hang. Reading a document cannot be interrupted, so its thread is left
 * to itself and another takes its place; all of them are daemons, which keep no process alive.
 */
final class TimedWork<T> {

  private final IntFunction<T> work;
  private final IntFunction<T> instead;
  private final long budget;
  private final AtomicInteger next = new AtomicInteger();

  /** Each is set by the thread that has the piece, before it ends, or by the one that waits. */
  private final List<T> results;

  private final FirstFailure thrown = new FirstFailure();

  private TimedWork(int count, IntFunction<T> work, Duration budget, IntFunction<T> instead) {
    this.results = new ArrayList<>(Collections.nCopies(count, null));
    this.work = work;
    this.budget = budget.toNanos();
    this.instead = instead;
  }

  /**
   * The results of {@code work} for each number below {@code count}, in their order.
   *
   * @param budget how long one piece may take: a guard against hanging, and no limit
   * @param instead the result for a piece that takes longer
   * @throws RuntimeException or an error that the work threw
   * @throws CancellationException if this thread is interrupted, which it still is then
   */
  static <T> List<T> map(int count, IntFunction<T> work, Duration budget, IntFunction<T> instead) {
    return new TimedWork<>(count, work, budget, instead).run();
  }

  private List<T> run() {
    List<Worker> workers = new ArrayList<>();
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), results.size());
    if (threads > 0) {
      workers.add(start());
    }
    boolean interrupted = false;
    while (!workers.isEmpty()) {
      try {
        workers.get(0).join(Parallel.ALONE.toMillis());
      } catch (InterruptedException e) {
        interrupted = true;
        thrown.add(new CancellationException("interrupted"));
        next.set(results.size());
      }
      long now = System.nanoTime();
      int late = 0;
      for (Worker worker : workers) {
        late += worker.abandonIfLate(now) ? 1 : 0;
      }
      workers.removeIf(worker -> worker.isAbandoned() || !worker.isAlive());
      for (int i = 0; i < late; i++) {
        workers.add(start());
      }
      while (workers.size() < threads && next.get() < results.size()) {
        workers.add(start());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    thrown.rethrow();
    return results;
  }

  private Worker start() {
    Worker worker = new Worker();
    worker.setDaemon(true);
    worker.start();
    return worker;
  }

  /** Takes one piece after the other, until none is left or it is abandoned. */
  private final class Worker extends Thread {

    private int current = -1;
    private long since;
    private boolean abandoned;

    Worker() {
      super("gloss-lint");
    }

    @Override
    public void run() {
      try {
        for (int i = next.getAndIncrement(); i < results.size(); i = next.getAndIncrement()) {
          begin(i);
          if (!end(work.apply(i))) {
            return;
          }
        }
      } catch (RuntimeException | Error e) {
        thrown.add(e);
        next.set(results.size());
      }
    }

    private synchronized void begin(int number) {
      current = number;
      since = System.nanoTime();
    }

    private synchronized boolean end(T result) {
      if (abandoned) {
        return false;
      }
      results.set(current, result);
      current = -1;
      return true;
    }

    synchronized boolean abandonIfLate(long now) {
      if (abandoned || current < 0 || now - since <= budget) {
        return false;
      }
      abandoned = true;
      results.set(current, instead.apply(current));
      return true;
    }

    synchronized boolean isAbandoned() {
      return abandoned;
    }
  }
}
