package io.github.glosslint.web.net;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A query to a name server, for which several threads may wait. It cannot be cancelled: once nobody
 * waits for it, it counts as stalled until it returns.
 */
final class Lookup extends FutureTask<List<InetAddress>> {

  private enum State {
    WAITING,
    STALLED,
    OVER
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final AtomicInteger stalled;

  Lookup(Callable<List<InetAddress>> question, AtomicInteger stalled) {
    super(question);
    this.stalled = stalled;
  }

  @Override
  public void run() {
    try {
      super.run();
    } finally {
      if (state.getAndSet(State.OVER) == State.STALLED) {
        stalled.decrementAndGet();
      }
    }
  }

  /** Records that a wait was without success. */
  void stall() {
    State before = state.getAndUpdate(now -> now == State.OVER ? now : State.STALLED);
    if (before == State.WAITING) {
      stalled.incrementAndGet();
    }
  }
}
