package io.github.glosslint.web.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tasks of one host. Its fields may only change while {@link HostQueues} holds it nowhere. */
final class HostQueue<T> {

  final String host;
  final Pace pace;
  final Deque<T> tasks = new ArrayDeque<>(2);
  int running;

  /** When the next request may start, in ns. */
  long nextStart;

  /** Until when the host asked to be left alone, in ns; 0 if it did not. */
  long parkedUntil;

  HostQueue(String host, Pace pace, long now) {
    this.host = host;
    this.pace = pace;
    this.nextStart = now;
  }

  boolean mayStart() {
    return !tasks.isEmpty() && running < pace.concurrency();
  }
}
