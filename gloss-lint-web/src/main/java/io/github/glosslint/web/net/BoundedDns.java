package io.github.glosslint.web.net;

import io.github.glosslint.verdict.Cause;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names with a deadline, on its own threads: a lookup by the operating system cannot be
 * cancelled, so one that stalls is abandoned. Caches answers, not failures. Thread-safe.
 *
 * <p>A name with a private address is refused as a whole, even if it has public ones too: whose
 * turn it is would be for its owner to say (DNS rebinding).
 */
final class BoundedDns implements Dns, AutoCloseable {

  static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int THREADS = 16;

  /** How long threads are waited for at the end; one in the operating system may take longer. */
  private static final Duration LAST_WAIT = Duration.ofMillis(500);

  private static final long KEEP_NANOS = Duration.ofSeconds(60).toNanos();

  /** How glibc, musl, macOS and Windows say NXDOMAIN. Other languages' words are not known. */
  private static final List<String> NO_SUCH_HOST =
      List.of(
          "name or service not known",
          "name does not resolve",
          "nodename nor servname provided",
          "no such host is known");

  private record Answer(List<InetAddress> addresses, long nanos) {}

  private final NameServer server;
  private final AddressPolicy policy;
  private final Duration deadline;
  private final int threads;
  private final LongSupplier nanoTime;
  private final DaemonThreads own = new DaemonThreads("gloss-lint-dns");
  private final ThreadPoolExecutor pool;
  private final AtomicInteger stalled = new AtomicInteger();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();

  /**
   * Prepares lookups; threads start when they are needed.
   *
   * @param deadline how long anybody waits for an answer
   * @param threads lookups at a time, stalled ones included
   * @param nanoTime a clock as {@link System#nanoTime}
   */
  BoundedDns(
      NameServer server,
      AddressPolicy policy,
      Duration deadline,
      int threads,
      LongSupplier nanoTime) {
    this.server = server;
    this.policy = policy;
    this.deadline = deadline;
    this.threads = threads;
    this.nanoTime = nanoTime;
    this.pool =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), own);
    pool.allowCoreThreadTimeOut(true);
  }

  /** Lookups with the usual deadline, or that of a whole request if it is sooner. */
  static BoundedDns of(
      NameServer server, AddressPolicy policy, Duration timeout, LongSupplier nanoTime) {
    Duration deadline = timeout.compareTo(DEADLINE) < 0 ? timeout : DEADLINE;
    return new BoundedDns(server, policy, deadline, THREADS, nanoTime);
  }

  /**
   * The addresses of a name.
   *
   * @throws UnknownHostException if there are none; {@link #kind} says why. Its cause is a {@link
   *     PrivateAddressException} if one of them must not be connected to
   */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT);
    Answer known = answers.get(name);
    if (known != null && nanoTime.getAsLong() - known.nanos() < KEEP_NANOS) {
      return known.addresses();
    }
    List<InetAddress> addresses = checked(name, ask(name));
    answers.put(name, new Answer(addresses, nanoTime.getAsLong()));
    return addresses;
  }

  /**
   * The addresses of a name, past what is remembered, to confirm a failure. Java itself remembers
   * failures for ten seconds; the final dot makes the name another one to it, and keeps the search
   * domains of the machine out.
   */
  List<InetAddress> lookupAgain(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT);
    return checked(name, ask(name.endsWith(".") ? name : name + "."));
  }

  /** Whether a name has addresses that may be connected to, asked now. */
  boolean resolves(String host) {
    try {
      return !lookupAgain(host).isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Lookups that nobody waits for any longer. */
  int stalled() {
    return stalled.get();
  }

  private List<InetAddress> ask(String name) throws UnknownHostException {
    Lookup lookup = lookups.get(name);
    if (lookup == null) {
      if (stalled.get() >= threads) {
        throw new StalledLookupException(
            "the name server does not answer: all of " + threads + " lookups have stalled");
      }
      lookup = started(name);
    }
    try {
      return lookup.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (CancellationException e) {
      if (pool.isShutdown()) {
        throw failure("the run is over", e);
      }
      throw new StalledLookupException("the name server is busy with other names");
    } catch (TimeoutException e) {
      abandon(name, lookup);
      throw new StalledLookupException(
          "the name server did not answer within " + seconds(deadline) + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw failure(name, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("the lookup was interrupted", e);
    }
  }

  /** The lookup of a name that is under way, so that many who wait for one name take one thread. */
  private Lookup started(String name) throws UnknownHostException {
    Lookup mine = new Lookup(() -> answer(name), stalled);
    Lookup other = lookups.putIfAbsent(name, mine);
    if (other != null) {
      return other;
    }
    try {
      pool.execute(mine);
      return mine;
    } catch (RejectedExecutionException e) {
      lookups.remove(name, mine);
      throw failure("the run is over", e);
    }
  }

  private List<InetAddress> answer(String name) throws UnknownHostException {
    try {
      return server.lookup(name);
    } finally {
      lookups.remove(name);
    }
  }

  private void abandon(String name, Lookup lookup) {
    if (pool.remove(lookup)) {
      lookups.remove(name, lookup);
      lookup.cancel(false);
    } else {
      lookup.stall();
    }
  }

  private List<InetAddress> checked(String name, List<InetAddress> addresses)
      throws UnknownHostException {
    if (addresses.isEmpty()) {
      throw new UnknownHostException(name);
    }
    List<String> refusals = new ArrayList<>();
    for (InetAddress address : addresses) {
      String refusal = policy.refusal(address);
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
    if (refusals.isEmpty()) {
      return List.copyOf(addresses);
    }
    String clause =
        refusals.size() < addresses.size()
            ? "the name has public and private addresses: " + refusals.get(0)
            : refusals.get(0);
    throw failure(name, new PrivateAddressException(clause));
  }

  private static UnknownHostException failure(String message, @Nullable Throwable cause) {
    String told =
        cause instanceof UnknownHostException ? String.valueOf(cause.getMessage()) : message;
    UnknownHostException failure = new UnknownHostException(told);
    failure.initCause(cause);
    return failure;
  }

  /**
   * What a failed lookup means: {@link Cause#NO_SUCH_HOST}, {@link Cause#DNS_TIMEOUT}, {@link
   * Cause#PRIVATE_ADDRESS}, or {@link Cause#DNS} if it may be otherwise in a minute. Java has but
   * the message of the operating system, and some say "no such host" when the network is down: ask
   * again, and for a name that exists, before believing it.
   */
  static Cause kind(UnknownHostException failure) {
    if (failure instanceof StalledLookupException) {
      return Cause.DNS_TIMEOUT;
    }
    if (failure.getCause() instanceof PrivateAddressException) {
      return Cause.PRIVATE_ADDRESS;
    }
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return NO_SUCH_HOST.stream().anyMatch(message::contains) ? Cause.NO_SUCH_HOST : Cause.DNS;
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  /** Sends everybody who waits away; lookups that stalled end when they end. */
  @Override
  public void close() {
    pool.shutdownNow();
    lookups.values().forEach(lookup -> lookup.cancel(false));
    own.join(LAST_WAIT);
  }
}
