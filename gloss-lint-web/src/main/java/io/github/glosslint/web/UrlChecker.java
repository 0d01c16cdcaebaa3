package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.check.HopPolicy;
import io.github.glosslint.web.history.HistoryFile;
import io.github.glosslint.web.history.UrlHistory;
import io.github.glosslint.web.net.HttpTransport;
import io.github.glosslint.web.net.NameServer;
import io.github.glosslint.web.net.NetworkOptions;
import io.github.glosslint.web.net.Transport;
import io.github.glosslint.web.net.UserAgent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks external URLs: {@code UrlChecker.of(UrlSettings.defaults(), UrlOptions.defaults())
 * .check(urls)}. Can be used without the rest of the library. Thread-safe; call {@link #stop} from
 * a thread other than the one that checks.
 */
public final class UrlChecker {

  /**
   * Names that will always exist, used to tell a dead name from a dead network. Their pages are
   * never requested.
   */
  private static final List<String> CANARIES = List.of("example.com", "www.iana.org");

  private final UrlSettings settings;
  private final UrlOptions options;
  private final Function<UrlOptions, Transport> transports;
  private final LongSupplier nanoTime;
  private UrlListener listener = progress -> {};
  private Clock clock = Clock.systemUTC();
  private boolean stopped;
  private @Nullable RunDriver driver;

  private UrlChecker(
      UrlSettings settings,
      UrlOptions options,
      Function<UrlOptions, Transport> transports,
      LongSupplier nanoTime) {
    this.settings = settings;
    this.options = options;
    this.transports = transports;
    this.nanoTime = nanoTime;
  }

  /** Creates a checker that uses the network of this machine. */
  public static UrlChecker of(UrlSettings settings, UrlOptions options) {
    return over(UrlChecker::network, settings, options);
  }

  /** Creates a checker that uses the caller's network. */
  static UrlChecker over(
      Function<UrlOptions, Transport> transports, UrlSettings settings, UrlOptions options) {
    return new UrlChecker(settings, options, transports, System::nanoTime);
  }

  /** Opens the network of this machine, without a connection yet. */
  static Transport network(UrlOptions options) {
    return HttpTransport.open(
        new NetworkOptions(
            options.addresses(),
            NameServer.system(),
            options.timeout,
            options.proxies,
            options.proxyLogins,
            null,
            null,
            options.maxIdleConnections(),
            System::nanoTime));
  }

  /** Reports progress to this listener. */
  public UrlChecker listener(UrlListener value) {
    listener = value;
    return this;
  }

  /** Uses this clock for dates in headers and in the cache. */
  public UrlChecker clock(Clock value) {
    clock = value;
    return this;
  }

  /**
   * Checks URLs; each is requested once, whatever its fragments. Never throws because of what
   * servers do.
   *
   * @param urls absolute, or without a scheme, as in {@code //host/path}; URLs that are neither
   *     http nor https get a verdict as well
   */
  public UrlReport check(Collection<String> urls) {
    WantedUrls wanted = WantedUrls.of(urls, options.share);
    List<String> warnings = new ArrayList<>();
    UrlHistory history = UrlHistory.EMPTY;
    HistoryFile file =
        options.cache == null ? null : HistoryFile.at(options.cache, UserAgent.version(), clock);
    if (file != null) {
      HistoryFile.Loaded loaded = file.load();
      history = loaded.history();
      if (loaded.warning() != null) {
        warnings.add(loaded.warning());
      }
    }
    Memory memory = new Memory(history, settings, options, clock);
    List<UrlPlan> plans = memory.plan(wanted);
    UrlRun run;
    try (Transport transport = transports.apply(options)) {
      run = newRun(transport);
      run.add(plans);
      play(run, transport);
      memory.learn(run.results());
    }
    if (file != null) {
      String failure = file.save(memory.learnt());
      if (failure != null) {
        warnings.add(failure);
      }
    }
    return wanted.report(memory.verdicts(), run, memory.reused(), warnings);
  }

  private UrlRun newRun(Transport transport) {
    HopPolicy policy =
        new HopPolicy(settings, options.addresses(), options.headers, options.gitHub());
    NetworkWatch network = new NetworkWatch(() -> CANARIES.stream().anyMatch(transport::resolves));
    Random random = new Random(options.seed.orElseGet(System::nanoTime));
    return new UrlRun(options, settings, policy, network, clock, random);
  }

  private void play(UrlRun run, Transport transport) {
    RunDriver now = new RunDriver(run, transport, listener, nanoTime);
    synchronized (this) {
      driver = now;
      if (stopped) {
        now.stop();
      }
    }
    try {
      now.play();
    } finally {
      synchronized (this) {
        driver = null;
      }
    }
  }

  /**
   * Makes {@link #check} return soon with the results so far; URLs not yet requested are skipped. A
   * stopped checker sends no further requests.
   */
  public synchronized void stop() {
    stopped = true;
    if (driver != null) {
      driver.stop();
    }
  }
}
