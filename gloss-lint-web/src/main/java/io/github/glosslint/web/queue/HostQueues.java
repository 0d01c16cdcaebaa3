package io.github.glosslint.web.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A queue for each host. Among the hosts that may be contacted, the one with the longest queue
 * comes first, because it determines when the run ends. Turns are distributed like seats by the
 * method of D'Hondt, so that another connection to a host is opened only if its queue is twice as
 * long as others. Uses no clock and no threads: callers pass the time. Not thread-safe.
 */
public final class HostQueues<T> {

  private static final double JITTER = 0.2;

  private final int limit;
  private final Function<String, Pace> paces;
  private final RandomGenerator random;
  private final Map<String, HostQueue<T>> hosts = new HashMap<>();

  /** Hosts that may be asked now. */
  private final TreeSet<HostQueue<T>> ready = new TreeSet<>(HostQueues::byLoad);

  /** Hosts that may be asked later. */
  private final TreeSet<HostQueue<T>> waiting = new TreeSet<>(HostQueues::byStart);

  /** Tasks that may not start yet, whatever their host says. */
  private final PriorityQueue<Delayed<T>> delayed = new PriorityQueue<>(HostQueues::byTime);

  private long number;
  private int running;

  private static int byLoad(HostQueue<?> a, HostQueue<?> b) {
    int order =
        Long.compare(
            (long) b.tasks.size() * (a.running + 1), (long) a.tasks.size() * (b.running + 1));
    return order == 0 ? a.host.compareTo(b.host) : order;
  }

  private static int byStart(HostQueue<?> a, HostQueue<?> b) {
    int order = Long.compare(a.nextStart, b.nextStart);
    return order == 0 ? a.host.compareTo(b.host) : order;
  }

  private static int byTime(Delayed<?> a, Delayed<?> b) {
    int order = Long.compare(a.notBefore, b.notBefore);
    return order == 0 ? Long.compare(a.number, b.number) : order;
  }

  private record Delayed<T>(String host, T task, long notBefore, long number) {}

  /**
   * Queues for hosts.
   *
   * @param limit requests at a time, to all hosts together
   * @param paces how fast a host may be asked
   */
  public HostQueues(int limit, Function<String, Pace> paces, RandomGenerator random) {
    this.limit = limit;
    this.paces = paces;
    this.random = random;
  }

  /** Adds a task behind the others of its host. */
  public void add(String host, T task, long now) {
    HostQueue<T> queue = taken(host, now);
    queue.tasks.addLast(task);
    put(queue, now);
  }

  /** Adds a task before the others of its host: what has begun comes to its end first. */
  public void addFirst(String host, T task, long now) {
    HostQueue<T> queue = taken(host, now);
    queue.tasks.addFirst(task);
    put(queue, now);
  }

  /** Adds a task that may not start before a time. */
  public void addLater(String host, T task, long notBefore, long now) {
    if (notBefore - now <= 0) {
      add(host, task, now);
    } else {
      delayed.add(new Delayed<>(host, task, notBefore, number++));
    }
  }

  /** The next task that may start. */
  public Turn<T> next(long now) {
    long later = release(now);
    while (!waiting.isEmpty() && waiting.first().nextStart - now <= 0) {
      HostQueue<T> queue = waiting.pollFirst();
      ready.add(queue);
      queue.order = ready;
    }
    if (running < limit && !ready.isEmpty()) {
      HostQueue<T> queue = ready.pollFirst();
      queue.order = null;
      return new Turn.Start<>(start(queue, now));
    }
    if (running >= limit) {
      return new Turn.WaitForEnd<>();
    }
    if (!waiting.isEmpty()) {
      later = Math.min(later, waiting.first().nextStart);
    }
    if (later != Long.MAX_VALUE) {
      return new Turn.WaitUntil<>(later);
    }
    return running > 0 ? new Turn.WaitForEnd<>() : new Turn.Empty<>();
  }

  private T start(HostQueue<T> queue, long now) {
    T task = queue.tasks.removeFirst();
    queue.running++;
    running++;
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    queue.nextStart = now + (long) (queue.interval() * factor);
    put(queue, now);
    return task;
  }

  /** Records that a task of a host has ended. */
  public void ended(String host, long now) {
    HostQueue<T> queue = taken(host, now);
    queue.running--;
    running--;
    put(queue, now);
  }

  /** Leaves a host alone until a time. */
  public void park(String host, long until, long now) {
    HostQueue<T> queue = taken(host, now);
    queue.parkedUntil = Math.max(queue.parkedUntil, until);
    queue.nextStart = Math.max(queue.nextStart, until);
    put(queue, now);
  }

  /** Asks a host at half the pace and one request at a time, until {@link #easeOff} is called. */
  public void slowDown(String host, long now) {
    HostQueue<T> queue = taken(host, now);
    queue.slowDown(now);
    put(queue, now);
  }

  /** Records that a host wants no pause; after some times its pace is doubled up to the usual. */
  public void easeOff(String host, long now) {
    HostQueue<T> known = hosts.get(host);
    if (known != null && known.isSlow()) {
      HostQueue<T> queue = taken(host, now);
      queue.easeOff();
      put(queue, now);
    }
  }

  /** How many hosts that have tasks asked to be left alone. */
  public int parked(long now) {
    int count = 0;
    for (HostQueue<T> queue : waiting) {
      if (queue.parkedUntil - now > 0) {
        count++;
      }
    }
    return count;
  }

  /** Takes all tasks of a host that have not started. */
  public List<T> removeAll(String host, long now) {
    HostQueue<T> queue = taken(host, now);
    List<T> tasks = new ArrayList<>(queue.tasks);
    queue.tasks.clear();
    delayed.removeIf(
        later -> {
          boolean same = later.host.equals(host);
          if (same) {
            tasks.add(later.task);
          }
          return same;
        });
    return tasks;
  }

  /** Takes all tasks that have not started. */
  public List<T> removeAll(long now) {
    List<T> tasks = new ArrayList<>();
    List.copyOf(hosts.keySet()).forEach(host -> tasks.addAll(removeAll(host, now)));
    delayed.forEach(later -> tasks.add(later.task));
    delayed.clear();
    return tasks;
  }

  /** How many tasks are running. */
  public int running() {
    return running;
  }

  /** The least time in which the tasks of the busiest host can be started, in ns. */
  public long shortest(long now) {
    long shortest = 0;
    for (HostQueue<T> queue : hosts.values()) {
      long wait = Math.max(0, queue.nextStart - now);
      shortest = Math.max(shortest, wait + queue.tasks.size() * queue.interval());
    }
    return shortest;
  }

  /** Queues what may start by now; returns when more may, or the largest number. */
  private long release(long now) {
    Delayed<T> first = delayed.peek();
    while (first != null && first.notBefore - now <= 0) {
      delayed.poll();
      add(first.host, first.task, now);
      first = delayed.peek();
    }
    return first == null ? Long.MAX_VALUE : first.notBefore;
  }

  /** A host's queue, out of the order that its changes would break. */
  private HostQueue<T> taken(String host, long now) {
    HostQueue<T> queue = hosts.get(host);
    if (queue == null) {
      queue = new HostQueue<>(host, paces.apply(host), now);
      hosts.put(host, queue);
    } else if (queue.order != null) {
      queue.order.remove(queue);
      queue.order = null;
    }
    return queue;
  }

  private void put(HostQueue<T> queue, long now) {
    if (queue.mayStart()) {
      queue.order = queue.nextStart - now <= 0 ? ready : waiting;
      queue.order.add(queue);
    }
  }
}
