package io.github.glosslint.web;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The URLs of a run and their verdicts, counted by states. */
final class TaskTally {

  private final List<UrlTask> tasks = new ArrayList<>();
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private int done;

  void add(UrlTask task) {
    tasks.add(task);
  }

  List<UrlTask> tasks() {
    return Collections.unmodifiableList(tasks);
  }

  /** Takes the verdict of a look. */
  void looked(UrlTask task, Verdict verdict) {
    Verdict before = task.verdict();
    task.looked(verdict);
    done += before == null ? 1 : 0;
    count(before, task.verdict());
  }

  /**
   * A further look that is not taken changes nothing, but that one look is not enough for dead.
   *
   * @param why it is not taken, a clause
   */
  void notLookedAgain(UrlTask task, String why) {
    Verdict seen = task.verdict();
    if (seen != null && task.isUnconfirmed()) {
      task.settle(
          seen.withCause(Cause.UNCONFIRMED).withEvidence(seen.evidence() + ", seen once; " + why));
      count(seen, task.verdict());
    }
  }

  private void count(@Nullable Verdict before, @Nullable Verdict after) {
    if (before != null) {
      counts.merge(before.state(), -1, Integer::sum);
    }
    if (after != null) {
      counts.merge(after.state(), 1, Integer::sum);
    }
  }

  /** Without a network, what was seen of hosts says nothing of them. */
  void withoutNetwork(String fault) {
    for (UrlTask task : tasks) {
      Verdict verdict = task.verdict();
      if (verdict == null || verdict.state() != State.SKIPPED) {
        task.settle(Verdict.of(Cause.NETWORK_UNAVAILABLE, fault));
      }
    }
  }

  /**
   * How far the run is.
   *
   * @param now in ns since its start
   * @param shortest the least time that what is queued can take, in ns
   * @param parked hosts that want to be left alone for now
   */
  UrlProgress progress(long now, long shortest, int parked, boolean again) {
    int total = tasks.size();
    Duration remaining = null;
    if (done > 0 && done < total) {
      long byPace = now / done * (total - done);
      remaining = Duration.ofNanos(Math.max(byPace, shortest));
    }
    return new UrlProgress(
        done,
        total,
        count(State.ALIVE) + count(State.MOVED),
        count(State.DEAD),
        count(State.BLOCKED),
        count(State.UNREACHABLE),
        parked,
        remaining,
        again);
  }

  private int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /**
   * What became of each URL.
   *
   * @param othersResolve whether names that do not exist were looked up twice while others resolve
   */
  List<UrlTask> results(BooleanSupplier othersResolve) {
    List<UrlTask> nameless = new ArrayList<>();
    for (UrlTask task : tasks) {
      Verdict verdict = task.verdict();
      if (verdict != null && verdict.cause() == Cause.NO_SUCH_HOST) {
        nameless.add(task);
      }
    }
    boolean confirmed = !nameless.isEmpty() && othersResolve.getAsBoolean();
    for (UrlTask task : nameless) {
      Verdict verdict = task.verdict();
      if (verdict != null && !confirmed) {
        task.settle(verdict.withCause(Cause.DNS));
      }
    }
    return List.copyOf(tasks);
  }
}
