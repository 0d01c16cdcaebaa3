package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.check.HopPolicy;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.queue.Turn;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Plays a run against answers that are known beforehand, in no time and without a socket. */
final class VirtualNetwork {

  /** A request that was started. */
  record Sent(String host, String url, boolean head, long start, long end) {}

  private record UnderWay(Job job, long end, long number) {}

  private final UrlRun run;
  private final Function<Job, Exchange> answers;
  private final ToLongFunction<Job> latency;
  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, Integer> inFlight = new HashMap<>();
  private int mostInFlight;
  private long now;

  VirtualNetwork(
      UrlOptions options,
      UrlSettings settings,
      Function<Job, Exchange> answers,
      ToLongFunction<Job> latency) {
    this.answers = answers;
    this.latency = latency;
    HopPolicy policy = new HopPolicy(settings, options.addresses(), options.headers);
    this.run =
        new UrlRun(
            options,
            settings,
            policy,
            new NetworkWatch(() -> true),
            Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC),
            new Random(options.seed.orElse(1)));
  }

  static WebUrl url(String text) {
    try {
      return WebUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static Exchange status(int code, String... header) {
    return header.length == 0
        ? new Exchange.Answer(code, Map.of(), null, 1)
        : new Exchange.Answer(code, Map.of(header[0], header[1]), null, 1);
  }

  /** Plays the run to its end. */
  List<UrlTask> play(List<String> urls) {
    run.add(urls.stream().map(u -> new UrlPlan(url(u), Set.of(), null, false)).toList());
    PriorityQueue<UnderWay> underWay =
        new PriorityQueue<>(
            Comparator.comparingLong(UnderWay::end).thenComparingLong(UnderWay::number));
    while (true) {
      Turn<Job> turn = run.next(now);
      if (turn instanceof Turn.Start<Job> start) {
        Job job = start.task();
        long end = now + latency.applyAsLong(job);
        sent.add(new Sent(job.host(), job.request().url().key(), job.request().head(), now, end));
        mostInFlight = Math.max(mostInFlight, inFlight.merge(job.host(), 1, Integer::sum));
        underWay.add(new UnderWay(job, end, sent.size()));
      } else if (turn instanceof Turn.Empty<Job>) {
        return run.results();
      } else {
        UnderWay first = underWay.peek();
        boolean waits = turn instanceof Turn.WaitUntil<Job>;
        long until = turn instanceof Turn.WaitUntil<Job> wait ? wait.nanos() : Long.MAX_VALUE;
        if (first != null && first.end() <= until) {
          now = Math.max(now, first.end());
          underWay.remove();
          inFlight.merge(first.job().host(), -1, Integer::sum);
          run.ended(first.job(), answers.apply(first.job()), now);
        } else if (waits) {
          now = Math.max(now, until);
        } else {
          throw new AssertionError("the run waits for an end, and nothing is under way");
        }
      }
    }
  }

  List<Sent> sent() {
    return sent;
  }

  /** The most requests that one host had at a time. */
  int mostInFlight() {
    return mostInFlight;
  }

  long now() {
    return now;
  }
}
