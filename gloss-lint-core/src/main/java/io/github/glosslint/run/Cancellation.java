package io.github.glosslint.run;

import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.workspace.RunWatch;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Ends a run that is under way, from another thread. Thread-safe. */
public final class Cancellation {

  private volatile boolean cancelled;
  private @Nullable UrlOracle asked;

  public synchronized void cancel() {
    cancelled = true;
    if (asked != null) {
      asked.stop();
    }
  }

  /** Names who is to be stopped as well; at once if the run is cancelled already. */
  synchronized void asking(UrlOracle oracle) {
    asked = oracle;
    if (cancelled) {
      oracle.stop();
    }
  }

  /**
   * Asked again and again while the run lasts, by each of its threads.
   *
   * @throws CancellationException if the run is to end
   */
  void check() {
    if (cancelled) {
      throw new CancellationException("the check was cancelled");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the thread of the check was interrupted");
    }
  }

  /** Tells a listener how far the run is, and ends the run where it is to end. */
  RunWatch watch(PhaseListener listener) {
    return new RunWatch() {
      @Override
      public void progress(String phase, int done, int total) {
        listener.progress(phase, done, total);
        Cancellation.this.check();
      }

      @Override
      public void check() {
        Cancellation.this.check();
      }
    };
  }
}
