package io.github.glosslint.web.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks of one host. Its fields may only change while {@link HostQueues} holds it nowhere. */
final class HostQueue<T> {

  private static final int SLOWEST = 8;
  private static final int CALM = 4;

  final String host;
  final Pace pace;
  final Deque<T> tasks = new ArrayDeque<>(2);
  int running;

  /** When the next request may start, in ns. */
  long nextStart;

  /** How many times longer than usual the interval is. */
  private int slowness = 1;

  private int calm;

  /** Until when the host asked to be left alone, in ns; 0 if it did not. */
  long parkedUntil;

  /** Where it is held: among the hosts that may be asked now, or later; null for neither. */
  @Nullable Set<HostQueue<T>> order;

  HostQueue(String host, Pace pace, long now) {
    this.host = host;
    this.pace = pace;
    this.nextStart = now;
  }

  boolean mayStart() {
    return !tasks.isEmpty() && running < (slowness > 1 ? 1 : pace.concurrency());
  }

  /** Between the starts of two requests, in ns. */
  long interval() {
    return pace.intervalNanos() * slowness;
  }

  boolean isSlow() {
    return slowness > 1;
  }

  void slowDown(long now) {
    calm = 0;
    slowness = Math.min(2 * slowness, SLOWEST);
    nextStart = Math.max(nextStart, now + interval());
  }

  /** Records an answer that wants no pause: some in a row make it half as slow. */
  void easeOff() {
    if (slowness > 1 && ++calm >= CALM) {
      calm = 0;
      slowness /= 2;
    }
  }
}
