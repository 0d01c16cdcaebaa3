package io.github.glosslint.web;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.net.DaemonThreads;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.net.Transport;
import io.github.glosslint.web.queue.Turn;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes a {@link UrlRun} in real time: one thread waits for the next turn and starts requests;
 * the thread that completes a request takes the next one that may start.
 */
final class RunDriver {

  /** Listeners hear of a run ten times a second. */
  private static final long LISTENER_NANOS = 100_000_000;

  /** How long threads are waited for before their requests are broken off once more. */
  private static final Duration LAST_WAIT = Duration.ofMillis(100);

  private static final int LAST_WAITS = 20;

  private final UrlRun run;
  private final Transport transport;
  private final UrlListener listener;
  private final LongSupplier nanoTime;
  private final long start;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final DaemonThreads own = new DaemonThreads("gloss-lint-url");
  private final ExecutorService workers;
  private @Nullable Error fatal;

  /** Until when the waiting thread sleeps unless it is woken, in ns since the start. */
  private long wakeUp = Long.MAX_VALUE;

  private long nextNews;

  RunDriver(UrlRun run, Transport transport, UrlListener listener, LongSupplier nanoTime) {
    this.run = run;
    this.transport = transport;
    this.listener = listener;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    // No thread is made before a request needs it; the run never starts more than its connections.
    this.workers =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), own);
  }

  private long now() {
    return nanoTime.getAsLong() - start;
  }

  /** Returns when the run is over or was stopped; what is under way then changes nothing. */
  void play() {
    lock.lock();
    try {
      boolean over = false;
      while (!over) {
        long now = now();
        Turn<Job> turn = run.next(now);
        if (run.isStopped()) {
          transport.cancel();
        }
        if (turn instanceof Turn.Start<Job> ready) {
          workers.execute(() -> work(ready.task()));
        } else {
          over = turn instanceof Turn.Empty<Job> || run.isStopped();
          if (!over) {
            await(turn, now);
          }
        }
      }
    } finally {
      lock.unlock();
      end();
    }
    tell(true);
    if (fatal != null) {
      throw fatal;
    }
  }

  /** Ends all threads; a request that is under way is broken off, however late it began. */
  private void end() {
    workers.shutdownNow();
    for (int i = 0; i < LAST_WAITS && !own.join(LAST_WAIT); i++) {
      transport.cancel();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is in play
  private void await(Turn<Job> turn, long now) {
    long until = turn instanceof Turn.WaitUntil<Job> wait ? wait.nanos() : Long.MAX_VALUE;
    wakeUp = Math.min(until, Math.max(nextNews, now + LISTENER_NANOS));
    try {
      changed.awaitNanos(Math.max(1, wakeUp - now));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.stop(Cause.INTERRUPTED, "the run was interrupted");
      transport.cancel();
    }
    wakeUp = Long.MIN_VALUE;
    tell(false);
  }

  /** Breaks off: {@link #play} returns soon. */
  void stop() {
    lock.lock();
    try {
      run.stop(Cause.INTERRUPTED, "the run was interrupted");
      changed.signal();
    } finally {
      lock.unlock();
    }
    transport.cancel();
  }

  private void work(Job first) {
    Job job = first;
    while (job != null) {
      Exchange exchange;
      try {
        exchange = transport.exchange(job.request());
      } catch (Error e) {
        abort(e);
        return;
      }
      job = ended(job, exchange);
    }
  }

  private @Nullable Job ended(Job job, Exchange exchange) {
    lock.lock();
    try {
      long now = now();
      run.ended(job, exchange, now);
      Turn<Job> turn = run.next(now);
      boolean earlier = turn instanceof Turn.WaitUntil<Job> wait && wait.nanos() < wakeUp;
      if (earlier || turn instanceof Turn.Empty<Job> || run.isStopped()) {
        changed.signal();
      }
      return turn instanceof Turn.Start<Job> next ? next.task() : null;
    } catch (RuntimeException | Error e) {
      // Our own fault, or no memory: nobody would wake up to say so.
      abort(e instanceof Error error ? error : new AssertionError(e));
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void abort(Error error) {
    lock.lock();
    try {
      fatal = error;
      run.stop(Cause.INTERNAL, "the run failed");
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void tell(boolean last) {
    long now = now();
    if (last || now >= nextNews) {
      nextNews = now + LISTENER_NANOS;
      try {
        listener.progress(run.progress(now));
      } catch (RuntimeException e) {
        // Somebody else's fault must not end the run; there is nobody to tell.
      }
    }
  }
}
