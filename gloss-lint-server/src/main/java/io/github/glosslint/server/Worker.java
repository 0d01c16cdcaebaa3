package io.github.glosslint.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after another on a thread of its own, the most urgent first: edits, so that no
 * answer is stale; questions; the documents that were edited; everything else, once nothing has
 * happened for a while.
 */
final class Worker implements AutoCloseable {

  private final Object lock = new Object();
  private final Queue<Runnable> edits = new ArrayDeque<>();
  private final Queue<Runnable> questions = new ArrayDeque<>();
  private final Set<Path> pages = new LinkedHashSet<>();
  private final Consumer<Path> page;
  private final Runnable all;
  private final int pause;
  private final Thread thread = new Thread(this::run, "gloss-lint worker");
  private boolean allDue;
  private boolean closed;

  /**
   * @param page reports on a document
   * @param all reports on everything
   * @param pause for how long nothing has to happen before that, in ms
   */
  Worker(Consumer<Path> page, Runnable all, int pause) {
    this.page = page;
    this.all = all;
    this.pause = pause;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Changes what is checked.
   *
   * @param edited the document that was edited; null if none is open
   */
  void edit(Runnable edit, @Nullable Path edited) {
    synchronized (lock) {
      edits.add(edit);
      if (edited != null) {
        pages.add(edited);
      }
      allDue = true;
      lock.notifyAll();
    }
  }

  /** Answers a question once all edits before it are made. */
  void ask(Runnable question) {
    synchronized (lock) {
      questions.add(question);
      lock.notifyAll();
    }
  }

  private void run() {
    try {
      while (true) {
        next().run();
      }
    } catch (InterruptedException e) {
      // The end.
    }
  }

  private Runnable next() throws InterruptedException {
    synchronized (lock) {
      boolean waited = pause == 0;
      while (true) {
        if (closed) {
          throw new InterruptedException();
        }
        Runnable urgent = edits.isEmpty() ? questions.poll() : edits.poll();
        if (urgent != null) {
          return urgent;
        }
        if (!pages.isEmpty()) {
          Path first = pages.iterator().next();
          pages.remove(first);
          return () -> page.accept(first);
        }
        if (allDue && waited) {
          allDue = false;
          return all;
        }
        if (allDue) {
          lock.wait(pause);
          waited = edits.isEmpty() && questions.isEmpty();
        } else {
          lock.wait();
          waited = pause == 0;
        }
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    thread.interrupt();
  }
}
