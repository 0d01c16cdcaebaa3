package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.check.HopPolicy;
import io.github.glosslint.web.check.Step;
import io.github.glosslint.web.check.UrlCheck;
import io.github.glosslint.web.check.UrlCheck.LookOptions;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.net.PageRequest;
import io.github.glosslint.web.queue.HostQueues;
import io.github.glosslint.web.queue.Turn;
import io.github.glosslint.web.url.Origin;
import io.github.glosslint.web.url.WebUrl;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes all decisions of a run: which request comes next, and what its response changes. Sends no
 * request, starts no thread and reads no clock except for dates in headers, so a month of runs can
 * be simulated in a second. Times are ns since the start of the run. Not thread-safe.
 */
final class UrlRun {

  /** What failed is looked at twice, what is in doubt then three times. */
  private static final int LOOKS = 3;

  private final UrlOptions options;
  private final UrlSettings settings;
  private final HopPolicy policy;
  private final NetworkWatch network;
  private final Clock clock;
  private final Random random;
  private final HostQueues<Job> queues;
  private final HostBook hosts = new HostBook();
  private final BackOff patience;
  private final Map<Origin, RobotsGate> gates = new HashMap<>();
  private final TaskTally tally = new TaskTally();
  private int round = 1;
  private boolean stopped;
  private @Nullable String networkFault;

  /** A request that waits for its turn. */
  record Job(UrlTask task, PageRequest request) {

    String host() {
      return request.url().host();
    }
  }

  UrlRun(
      UrlOptions options,
      UrlSettings settings,
      HopPolicy policy,
      NetworkWatch network,
      Clock clock,
      Random random) {
    this.options = options;
    this.settings = settings;
    this.policy = policy;
    this.network = network;
    this.clock = clock;
    this.random = random;
    this.patience = BackOff.of(options);
    this.queues =
        new HostQueues<>(
            options.maxConnections, host -> options.pace(host, settings.host(host)), random);
  }

  /** Takes URLs in, in an order of its own (POL-6). */
  void add(Collection<UrlPlan> plans) {
    List<UrlPlan> shuffled = new ArrayList<>(plans);
    Collections.shuffle(shuffled, random);
    for (UrlPlan plan : shuffled) {
      UrlTask task = new UrlTask(plan.url(), plan.fragments(), plan.etag(), look(plan, false));
      tally.add(task);
      HostState host = hosts.of(plan.url().host());
      if (++host.urls > settings.maxPerHost()) {
        String most = "more than " + settings.maxPerHost() + " URLs of one host";
        looked(task, Verdict.of(Cause.BUDGET, most), 0);
      } else {
        take(task, task.look.begin(), 0, false);
      }
    }
  }

  private UrlCheck look(UrlPlan plan, boolean second) {
    LookOptions how = new LookOptions(second, plan.etag(), plan.https(), false);
    return new UrlCheck(plan.url(), plan.fragments(), policy, how);
  }

  /** The next request that may be made. */
  Turn<Job> next(long now) {
    if (!stopped && now >= options.deadline.toNanos()) {
      stop(Cause.BUDGET, "the time limit of the run was reached");
    }
    Turn<Job> turn = nextOf(now);
    if (turn instanceof Turn.Empty<Job> && round < LOOKS && !stopped) {
      lookAgain(now);
      turn = nextOf(now);
    }
    if (turn instanceof Turn.WaitUntil<Job> wait && !stopped) {
      return new Turn.WaitUntil<>(Math.min(wait.nanos(), options.deadline.toNanos()));
    }
    if (turn instanceof Turn.Start<Job> start) {
      HostState host = hosts.of(start.task().host());
      host.requests++;
      return new Turn.Start<>(withoutHead(start.task(), host));
    }
    return turn;
  }

  /** The next turn; what waits for an API that has enough goes back to the queue of its page. */
  private Turn<Job> nextOf(long now) {
    Turn<Job> turn = queues.next(now);
    while (turn instanceof Turn.Start<Job> start && start.task().task().look.hasExhaustedApi()) {
      Job job = start.task();
      queues.ended(job.host(), now);
      take(job.task(), job.task().look.withoutApi(), now, false);
      turn = queues.next(now);
    }
    return turn;
  }

  private static Job withoutHead(Job job, HostState host) {
    return job.request().head() && host.headIsUseless()
        ? new Job(job.task(), job.task().look.withoutHead())
        : job;
  }

  /** Takes in what came of a request. */
  void ended(Job job, Exchange exchange, long now) {
    HostState host = hosts.of(job.host());
    queues.ended(job.host(), now);
    host.nanos += exchange.nanos();
    if (exchange instanceof Exchange.Fault fault) {
      // What was broken off says nothing about the network.
      if (fault.cause() != Cause.INTERRUPTED) {
        network.failed(job.host(), fault.cause());
      }
    } else {
      network.answered();
    }
    if (stopped) {
      return;
    }
    Step step = job.task().look.received(exchange, clock.instant());
    if (exchange instanceof Exchange.Answer && !(step instanceof Step.Throttled)) {
      host.turnedAway = 0;
      queues.easeOff(job.host(), now);
    }
    if (step instanceof Step.Done done && job.task().look.headLied() && isAlive(done)) {
      host.headLied();
    }
    take(job.task(), step, now, true);
    checkNetwork(false);
  }

  private static boolean isAlive(Step.Done done) {
    return done.verdict().state().isAlive();
  }

  private void checkNetwork(boolean complete) {
    String fault = stopped ? null : network.fault(complete);
    if (fault != null) {
      networkFault = fault;
      tally.withoutNetwork(fault);
      stop(Cause.NETWORK_UNAVAILABLE, fault);
    }
  }

  /**
   * @param begun whether the URL has taken a turn already
   */
  private void take(UrlTask task, Step step, long now, boolean begun) {
    if (step instanceof Step.Done end) {
      looked(task, end.verdict(), now);
    } else if (step instanceof Step.Throttled throttled) {
      pause(task, throttled, now);
    } else if (step instanceof Step.Ask ask && passes(task, ask, now, begun)) {
      Job job = new Job(task, ask.request());
      Verdict closed = hosts.of(job.host()).closed;
      if (closed != null) {
        notLooked(task, closed, now);
      } else if (begun) {
        queues.addFirst(job.host(), job, now);
      } else {
        queues.add(job.host(), job, now);
      }
    }
  }

  /** Whether robots.txt allows a request; if that is not known yet, the request waits. */
  private boolean passes(UrlTask task, Step.Ask ask, long now, boolean begun) {
    if (!settings.respectRobots() || task.gate != null) {
      return true;
    }
    WebUrl url = ask.request().url();
    RobotsGate gate = gates.get(url.origin());
    if (gate == null) {
      gate = new RobotsGate();
      gates.put(url.origin(), gate);
      WebUrl file = url.withPath("/robots.txt");
      UrlCheck look = new UrlCheck(file, Set.of(), policy, LookOptions.TEXT);
      gate.hold(task, ask, begun);
      take(new UrlTask(file, look, gate), look.begin(), now, true);
      return false;
    }
    if (!gate.isOpen()) {
      gate.hold(task, ask, begun);
      return false;
    }
    Verdict refusal = gate.refusal(url);
    if (refusal != null) {
      looked(task, refusal, now);
    }
    return refusal == null;
  }

  private void pause(UrlTask task, Step.Throttled throttled, long now) {
    Job job = new Job(task, throttled.request());
    HostState host = hosts.of(job.host());
    if (host.parkedUntil - now > 0) {
      // Another request brought the pause already.
      queues.addFirst(job.host(), job, now);
      return;
    }
    if (throttled.pause() == null && host.mayMeanTheUrl(task)) {
      wait(job, throttled.otherwise(), now);
      return;
    }
    BackOff.Pause pause = patience.asked(host, throttled.pause());
    String why = pause.giveUp();
    if (why != null) {
      Verdict otherwise = throttled.otherwise();
      looked(task, otherwise.withEvidence(otherwise.evidence() + "; " + why), now);
      close(host, why, now);
      return;
    }
    host.parkedUntil = now + pause.nanos();
    queues.park(job.host(), host.parkedUntil, now);
    queues.addFirst(job.host(), job, now);
  }

  /** Asks again later, and the others of the host in the meantime, more slowly. */
  private void wait(Job job, Verdict otherwise, long now) {
    queues.slowDown(job.host(), now);
    UrlTask task = job.task();
    if (task.turnedAway >= BackOff.STRIKES) {
      String often = otherwise.evidence() + " to " + task.turnedAway + " requests";
      looked(task, otherwise.withEvidence(often), now);
    } else {
      queues.addLater(job.host(), job, now + patience.own().toNanos(), now);
    }
  }

  private void close(HostState host, String why, long now) {
    Verdict closed = Verdict.of(Cause.RATE_LIMIT, "no longer requested: " + why);
    host.closed = closed;
    queues.removeAll(host.name, now).forEach(job -> notLooked(job.task(), closed, now));
  }

  private void looked(UrlTask task, Verdict verdict, long now) {
    if (task.gate != null) {
      task.gate
          .open(task.url, verdict, task.look.text())
          .forEach(held -> take(held.task(), held.step(), now, held.begun()));
      return;
    }
    tally.looked(task, verdict);
  }

  /** A look that is not taken, a first or a later one. */
  private void notLooked(UrlTask task, Verdict verdict, long now) {
    if (task.verdict() == null) {
      looked(task, verdict, now);
    } else {
      tally.notLookedAgain(task, verdict.evidence());
    }
  }

  /** Begins the next round, in another order. */
  private void lookAgain(long now) {
    checkNetwork(true);
    if (stopped) {
      return;
    }
    round++;
    List<UrlTask> again = new ArrayList<>();
    for (UrlTask task : tally.tasks()) {
      Verdict closed = hosts.of(task.url.host()).closed;
      if (closed != null) {
        notLooked(task, closed, now);
      } else if (task.wantsAnotherLook()) {
        again.add(task);
      }
    }
    Collections.shuffle(again, random);
    for (UrlTask task : again) {
      task.look = look(new UrlPlan(task.url, task.fragments, null, false), true);
      if (task.look.begin() instanceof Step.Ask ask) {
        // robots.txt allowed it at the first look.
        Job job = new Job(task, ask.request());
        queues.addLater(job.host(), job, now + task.waits(options.secondLookAfter).toNanos(), now);
      }
    }
  }

  /** Ends the run: what has no verdict yet gets one that says why. */
  void stop(Cause cause, String why) {
    if (stopped) {
      return;
    }
    stopped = true;
    queues.removeAll(0);
    for (UrlTask task : tally.tasks()) {
      notLooked(task, Verdict.of(cause, why), 0);
    }
  }

  boolean isStopped() {
    return stopped;
  }

  UrlProgress progress(long now) {
    return tally.progress(now, queues.shortest(now), queues.parked(now), round > 1);
  }

  /** What became of each URL; names that do not exist are judged by the canary (HTTP-15). */
  List<UrlTask> results() {
    return tally.results(() -> round > 1 && !stopped && network.works());
  }

  @Nullable String networkFault() {
    return networkFault;
  }

  List<HostSummary> hosts() {
    return hosts.summaries(tally.tasks());
  }
}
