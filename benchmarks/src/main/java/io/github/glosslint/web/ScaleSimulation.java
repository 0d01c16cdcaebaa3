package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.check.HopPolicy;
import io.github.glosslint.web.net.AddressPolicy;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.queue.HostQueues;
import io.github.glosslint.web.queue.Pace;
import io.github.glosslint.web.queue.Turn;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * How long a check of many URLs takes, how many requests are under way, and what memory it needs,
 * by the scheduler itself on a clock that runs as fast as it can. It is in the package of the
 * scheduler, which nobody else may use.
 *
 * <p>The law by which URLs are drawn is that of the 2,604 URLs of seven real sites: 32 % are on
 * github.com, the others by Zipf's law, the host of rank r having 1/r of what the first one has;
 * and there are {@code 2.3 * URLs^0.72} hosts (Heaps' law). Requests take 300 ms on average,
 * exponentially distributed; 97 % are answered by 200, 2 % by 404 and 1 % by 403, so that HEAD is
 * followed by GET, and a look by a second one, as in a real check.
 *
 * <pre>ScaleSimulation runs|queues URLS WORKERS</pre>
 *
 * <p>{@code runs} plays whole checks, with {@code max-per-host} at its highest value; {@code
 * queues} the queues of hosts alone, with no limit a host. Workers divide hosts as shards do.
 * Prints one row of a table.
 */
public final class ScaleSimulation {

  private static final long SEED = 1;
  private static final double HEAD = 0.32;
  private static final double EXPONENT = 1;
  private static final double MEAN_NANOS = 300e6;
  private static final Pace PACE = new Pace(2, Duration.ofMillis(250).toNanos());

  private final int urls;
  private final int workers;
  private final String[] hosts;

  /** How many URLs each host has, by rank. */
  private final int[] counts;

  private long requests;
  private int most;
  private double busy;
  private long heap;

  private ScaleSimulation(int urls, int workers) {
    this.urls = urls;
    this.workers = workers;
    this.hosts = new String[(int) Math.min(urls, 2.3 * Math.pow(urls, 0.72))];
    this.counts = new int[hosts.length];
    double[] sums = new double[hosts.length];
    double sum = 0;
    hosts[0] = "github.com";
    for (int rank = 1; rank < hosts.length; rank++) {
      hosts[rank] = "h" + rank + ".gloss-lint" + rank % 997 + ".dev";
      sum += Math.pow(rank, -EXPONENT);
      sums[rank] = sum;
    }
    Random random = new Random(SEED);
    for (int i = 0; i < urls; i++) {
      if (random.nextDouble() < HEAD) {
        counts[0]++;
      } else {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sum);
        counts[Math.min(hosts.length - 1, Math.max(1, at < 0 ? -at - 1 : at))]++;
      }
    }
  }

  public static void main(String[] args) throws InvalidUrlException {
    if (args.length != 3 || !Set.of("runs", "queues").contains(args[0])) {
      System.err.println("usage: ScaleSimulation runs|queues URLS WORKERS");
      System.exit(2);
    }
    ScaleSimulation simulation =
        new ScaleSimulation(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    simulation.play(args[0].equals("runs"));
  }

  private void play(boolean runs) throws InvalidUrlException {
    long slowest = 0;
    for (int worker = 1; worker <= workers; worker++) {
      HostShare share = new HostShare(worker, workers);
      slowest = Math.max(slowest, runs ? run(share) : queues(share));
    }
    long cap = runs ? UrlSettings.HIGHEST_PER_HOST : Integer.MAX_VALUE;
    long asked = 0;
    for (int count : counts) {
      asked += Math.min(count, cap);
    }
    double bound = Math.min(counts[0], cap) * (double) PACE.intervalNanos();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f %% | %d | %.1f %% | %,d | %s | %.2f | %d | %.1f | %s | %.1f |%n",
        urls,
        hosts.length,
        100.0 * counts[0] / urls,
        workers,
        100.0 * asked / urls,
        requests,
        shown(slowest),
        slowest / bound,
        most,
        busy / slowest,
        heap == 0 ? "" : String.format(Locale.ROOT, "%,d", heap >> 20),
        processorNanos() / 1e9);
  }

  private static long processorNanos() {
    com.sun.management.OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private static String shown(long nanos) {
    Duration time = Duration.ofNanos(nanos);
    return time.toHours() > 0
        ? String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart())
        : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
  }

  private record End<T>(T what, Exchange exchange, long nanos, long number) {}

  private static <T> PriorityQueue<End<T>> ends() {
    return new PriorityQueue<>(
        Comparator.comparingLong((End<T> end) -> end.nanos).thenComparingLong(end -> end.number));
  }

  private static long latency(Random random) {
    return (long) (-Math.log(1 - random.nextDouble()) * MEAN_NANOS);
  }

  /** A whole check of the URLs of a share; returns how long it took. */
  private long run(HostShare share) throws InvalidUrlException {
    UrlOptions options = UrlOptions.builder().seed(SEED).deadline(Duration.ofDays(3650)).build();
    UrlSettings usual = UrlSettings.defaults();
    UrlSettings settings =
        new UrlSettings(
            usual.skip(),
            usual.hosts(),
            usual.respectRobots(),
            usual.grace(),
            usual.maxAge(),
            UrlSettings.HIGHEST_PER_HOST);
    Random random = new Random(SEED);
    UrlRun run =
        new UrlRun(
            options,
            settings,
            new HopPolicy(settings, AddressPolicy.publicOnly(), Map.of()),
            new NetworkWatch(() -> true),
            Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC),
            random);
    long before = used();
    run.add(plans(share));
    heap = Math.max(heap, used() - before);
    PriorityQueue<End<Job>> ends = ends();
    long now = 0;
    while (true) {
      Turn<Job> turn = run.next(now);
      if (turn instanceof Turn.Start<Job> start) {
        long took = latency(random);
        Exchange answer =
            new Exchange.Answer(status(start.task().request().url().key()), Map.of(), null, took);
        ends.add(new End<>(start.task(), answer, now + took, requests++));
        began(ends.size(), took);
      } else if (turn instanceof Turn.Empty<Job>) {
        return now;
      } else {
        long until = turn instanceof Turn.WaitUntil<Job> wait ? wait.nanos() : Long.MAX_VALUE;
        End<Job> next = ends.peek();
        if (next != null && next.nanos <= until) {
          ends.poll();
          now = Math.max(now, next.nanos);
          run.ended(next.what, next.exchange, now);
        } else {
          now = until;
        }
      }
    }
  }

  private static int status(String url) {
    int hundredth = Math.floorMod(url.hashCode() * 0x9E3779B9, 100);
    return hundredth < 2 ? 404 : hundredth == 2 ? 403 : 200;
  }

  private List<UrlPlan> plans(HostShare share) throws InvalidUrlException {
    List<UrlPlan> plans = new ArrayList<>();
    for (int rank = 0; rank < hosts.length; rank++) {
      if (share.has(hosts[rank])) {
        for (int i = 0; i < counts[rank]; i++) {
          WebUrl url = WebUrl.parse("https://" + hosts[rank] + "/documentation/page-" + i + "/");
          plans.add(new UrlPlan(url, Set.of(), null, false));
        }
      }
    }
    return plans;
  }

  /** The queues of a share; returns how long they took. */
  private long queues(HostShare share) {
    Random random = new Random(SEED);
    HostQueues<String> queues =
        new HostQueues<>(UrlOptions.DEFAULT_CONNECTIONS, host -> PACE, random);
    for (int rank = 0; rank < hosts.length; rank++) {
      for (int i = 0; share.has(hosts[rank]) && i < counts[rank]; i++) {
        queues.add(hosts[rank], hosts[rank], 0);
      }
    }
    PriorityQueue<End<String>> ends = ends();
    Exchange none = new Exchange.Answer(200, Map.of(), null, 0);
    long now = 0;
    while (true) {
      Turn<String> turn = queues.next(now);
      if (turn instanceof Turn.Start<String> start) {
        long took = latency(random);
        ends.add(new End<>(start.task(), none, now + took, requests++));
        began(ends.size(), took);
      } else if (turn instanceof Turn.Empty<String>) {
        return now;
      } else {
        long until = turn instanceof Turn.WaitUntil<String> wait ? wait.nanos() : Long.MAX_VALUE;
        End<String> next = ends.peek();
        if (next != null && next.nanos <= until) {
          ends.poll();
          now = Math.max(now, next.nanos);
          queues.ended(next.what, now);
        } else {
          now = until;
        }
      }
    }
  }

  private void began(int underWay, long took) {
    most = Math.max(most, underWay);
    busy += took;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
