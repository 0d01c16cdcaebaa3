package io.github.glosslint.web;

import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.net.PageRequest;
import io.github.glosslint.web.queue.Turn;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Plays a run against servers that exist in numbers only, in as little time as that takes. */
final class VirtualTime {

  /** What servers do with a request. */
  interface Servers {

    /**
     * Answers.
     *
     * @param nanos when the request starts, in ns since the start of the run
     */
    Exchange answer(PageRequest request, long nanos);
  }

  private record End(Job job, Exchange exchange, long nanos, long number) {}

  private VirtualTime() {}

  /** Plays a run to its end; returns how long it took, in ns. */
  static long play(UrlRun run, Servers servers) {
    PriorityQueue<End> ends =
        new PriorityQueue<>(Comparator.comparingLong(End::nanos).thenComparingLong(End::number));
    long now = 0;
    long number = 0;
    while (true) {
      Turn<Job> turn = run.next(now);
      if (turn instanceof Turn.Start<Job> start) {
        Exchange exchange = servers.answer(start.task().request(), now);
        ends.add(new End(start.task(), exchange, now + exchange.nanos(), number++));
        continue;
      }
      if (turn instanceof Turn.Empty<Job> || run.isStopped()) {
        return now;
      }
      long until = turn instanceof Turn.WaitUntil<Job> wait ? wait.nanos() : Long.MAX_VALUE;
      End next = ends.peek();
      if (next != null && next.nanos <= until) {
        ends.poll();
        now = Math.max(now, next.nanos);
        run.ended(next.job, next.exchange, now);
      } else {
        now = until;
      }
    }
  }
}
