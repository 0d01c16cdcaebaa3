package io.github.glosslint.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after another on a thread of its own, the most urgent first: edits, so that no
 * answer is stale; questions; the documents that were edited; everything else, once nothing has
 * been edited for a while. An edit ends the report of everything, which begins again later; a
 * question is answered in the middle of it.
 */
final class Worker implements AutoCloseable {

  private final Object lock = new Object();
  private final Queue<Runnable> edits = new ArrayDeque<>();
  private final Queue<Runnable> questions = new ArrayDeque<>();
  private final Set<Path> pages = new LinkedHashSet<>();
  private final Consumer<Path> page;
  private final Consumer<Runnable> all;
  private final Consumer<OutOfMemoryError> exhausted;
  private final long pause;
  private final Thread thread = new Thread(this::run, "gloss-lint worker");
  private long edited;
  private boolean allDue;

  /** Whether something has come that does not wait for the report of everything. */
  private volatile boolean pressing;

  private volatile boolean closed;

  /**
   * Nothing that it is given throws anything but an {@link OutOfMemoryError}, unless it says so.
   *
   * @param page reports on a document
   * @param all reports on everything, and runs what it is given between smaller steps, which may
   *     throw a {@link CancellationException} to end it
   * @param pause for how long nothing has to be edited before that
   * @param exhausted told that memory ran out, after which nothing is done any more
   */
  Worker(
      Consumer<Path> page,
      Consumer<Runnable> all,
      Duration pause,
      Consumer<OutOfMemoryError> exhausted) {
    this.page = page;
    this.all = all;
    this.exhausted = exhausted;
    this.pause = pause.toNanos();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Changes what is checked.
   *
   * @param file the document that was edited; null if none is open
   */
  void edit(Runnable edit, @Nullable Path file) {
    synchronized (lock) {
      edits.add(edit);
      if (file != null) {
        pages.add(file);
      }
      edited = System.nanoTime();
      allDue = true;
      pressing = true;
      lock.notifyAll();
    }
  }

  /** Answers a question once all edits before it are made. */
  void ask(Runnable question) {
    synchronized (lock) {
      questions.add(question);
      pressing = true;
      lock.notifyAll();
    }
  }

  private void run() {
    try {
      while (true) {
        next().run();
      }
    } catch (InterruptedException | CancellationException e) {
      // The end.
    } catch (OutOfMemoryError e) {
      exhausted.accept(e);
    }
  }

  private Runnable next() throws InterruptedException {
    synchronized (lock) {
      while (!closed) {
        Runnable urgent = edits.isEmpty() ? questions.poll() : edits.poll();
        if (urgent != null) {
          return urgent;
        }
        pressing = false;
        if (!pages.isEmpty()) {
          Path first = pages.iterator().next();
          pages.remove(first);
          return () -> page.accept(first);
        }
        long left = edited + pause - System.nanoTime();
        if (allDue && left <= 0) {
          allDue = false;
          return this::reportAll;
        }
        if (allDue) {
          // Waiting for no time would be waiting for ever.
          lock.wait(1 + left / 1_000_000);
        } else {
          lock.wait();
        }
      }
      throw new InterruptedException();
    }
  }

  private void reportAll() {
    try {
      all.accept(this::between);
    } catch (CancellationException e) {
      // The edit has made all of it due again.
    }
  }

  /** Called by each thread that helps with the report of everything. */
  private void between() {
    if (closed) {
      throw new CancellationException("closed");
    }
    if (!pressing) {
      return;
    }
    for (Runnable question = question(); question != null; question = question()) {
      question.run();
    }
  }

  /** The next question for the calling thread; null if there is none. */
  private @Nullable Runnable question() {
    synchronized (lock) {
      if (!edits.isEmpty()) {
        throw new CancellationException("edited");
      }
      if (Thread.currentThread() != thread) {
        return null;
      }
      pressing = questions.size() > 1;
      return questions.poll();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    // Ends the reading of a tree, which may take long.
    thread.interrupt();
  }
}
