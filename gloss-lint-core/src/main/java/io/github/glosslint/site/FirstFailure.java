package io.github.glosslint.site;

import org.jspecify.annotations.Nullable;

/**
 * What the first of several threads threw. Thread-safe; with a lock, since the first atomic
 * reference of a process costs a hundredth of a run over a page, for the JDK's variable handles.
 */
public final class FirstFailure {

  private @Nullable Throwable thrown;

  /** Keeps a failure, unless there was one before. */
  public synchronized void add(Throwable failure) {
    if (thrown == null) {
      thrown = failure;
    }
  }

  /** Throws what was kept, if that is an error or unchecked. */
  public synchronized void rethrow() {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
