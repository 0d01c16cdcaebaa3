package io.github.glosslint.web;

import io.github.glosslint.config.HostSettings;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.web.check.GitHubApi;
import io.github.glosslint.web.net.AddressPolicy;
import io.github.glosslint.web.net.ProxyLogins;
import io.github.glosslint.web.queue.Pace;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.Origin;
import io.github.glosslint.web.url.WebUrl;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Options for checking external URLs that only the caller may set, in contrast to the settings in a
 * checkout: only the caller is trusted to open private networks, to send secrets, and to name a
 * proxy or a cache.
 */
public final class UrlOptions {

  /**
   * The default of {@link Builder#maxConnections}: a fraction of the 1,024 files that a process may
   * open.
   */
  public static final int DEFAULT_CONNECTIONS = 64;

  /** The default of {@link Builder#timeout}: HTTP-1. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** The default of {@link Builder#deadline}: how long people wait for a build. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);

  /** The default of {@link Builder#secondLookAfter}: longer than most glitches. */
  public static final Duration DEFAULT_SECOND_LOOK = Duration.ofSeconds(20);

  /** The same for scheduled runs, for which nobody waits: longer than a server takes to restart. */
  public static final Duration SCHEDULED_SECOND_LOOK = Duration.ofSeconds(90);

  /** The default number of concurrent requests per host. */
  static final int CONCURRENCY = 2;

  /** The default time between the starts of two requests to a host. */
  static final Duration INTERVAL = Duration.ofMillis(250);

  private final boolean allowPrivate;
  private final List<String> allowedAddresses;
  final boolean scheduled;
  final boolean tryHttps;
  final int maxConnections;
  final OptionalInt maxPerHost;
  final @Nullable Duration interval;
  final Duration timeout;
  final Duration deadline;
  final Duration secondLookAfter;
  final @Nullable Path cache;
  final @Nullable ProxySelector proxies;
  final ProxyLogins proxyLogins;
  final OptionalLong seed;
  final Map<Origin, Map<String, String>> headers;
  private final @Nullable GitHub gitHub;

  /** The hosts whose URLs are checked; others are asked only where redirects lead there. */
  final HostShare share;

  /** A GitHub server and its API. */
  private record GitHub(String server, WebUrl api) {}

  private UrlOptions(Builder builder) {
    this.allowPrivate = builder.allowPrivate;
    this.allowedAddresses = List.copyOf(builder.allowedAddresses);
    this.scheduled = builder.scheduled;
    this.tryHttps = builder.tryHttps;
    this.maxConnections = builder.maxConnections;
    this.maxPerHost = builder.maxPerHost;
    this.interval = builder.interval;
    this.timeout = builder.timeout;
    this.deadline = builder.deadline;
    this.secondLookAfter = builder.secondLookAfter();
    this.cache = builder.cache;
    this.proxies = builder.proxies;
    this.proxyLogins = builder.proxyLogins;
    this.seed = builder.seed;
    this.gitHub = builder.gitHub;
    this.share = builder.share;
    Map<Origin, Map<String, String>> copy = new HashMap<>();
    builder.headers.forEach((origin, named) -> copy.put(origin, Map.copyOf(named)));
    this.headers = Map.copyOf(copy);
  }

  /** The defaults: public addresses only, at a moderate pace, without a cache. */
  public static UrlOptions defaults() {
    return builder().build();
  }

  /** Builds options that start from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A copy with another value of {@link Builder#tryHttps}. */
  public UrlOptions withTryHttps(boolean value) {
    return value == tryHttps ? this : new Builder(this).tryHttps(value).build();
  }

  /** The longest pause a server may ask for before its URLs are given up for this run. */
  Duration longestPause() {
    return Duration.ofSeconds(scheduled ? 120 : 30);
  }

  /** A copy with the hosts of one of several runs. */
  UrlOptions withShare(HostShare value) {
    return value.equals(share) ? this : new Builder(this).share(value).build();
  }

  /**
   * How fast requests are sent to a host: as the caller says, otherwise as the settings say. Where
   * a redirect leads to a host of another run's share, so slowly that all the others together ask
   * it no faster than the one whose it is.
   */
  Pace pace(String name, HostSettings host) {
    Duration between = interval;
    if (between == null) {
      between = host.interval() == null ? INTERVAL : host.interval();
    }
    return share.has(name)
        ? new Pace(maxPerHost.orElse(host.concurrency().orElse(CONCURRENCY)), between.toNanos())
        : new Pace(1, between.toNanos() * share.count());
  }

  /** The first pause after a 429 without {@code Retry-After}; each further one is twice as long. */
  Duration ownPause() {
    return Duration.ofSeconds(scheduled ? 30 : 10);
  }

  /** The API of GitHub, for one run. */
  @Nullable GitHubApi gitHub() {
    return gitHub == null ? null : new GitHubApi(gitHub.server, gitHub.api);
  }

  AddressPolicy addresses() {
    AddressPolicy usual = allowPrivate ? AddressPolicy.privateToo() : AddressPolicy.publicOnly();
    return usual.naming(allowedAddresses);
  }

  /**
   * The number of idle connections that are kept for the next request to their host. Queues take
   * turns, so a pool smaller than the number of hosts would open a connection for every URL.
   */
  int maxIdleConnections() {
    return Math.max(1024, 2 * maxConnections);
  }

  /** Builds options. Not thread-safe. */
  public static final class Builder {

    private boolean allowPrivate;
    private final List<String> allowedAddresses = new ArrayList<>();
    private boolean scheduled;
    private boolean tryHttps;
    private int maxConnections = DEFAULT_CONNECTIONS;
    private OptionalInt maxPerHost = OptionalInt.empty();
    private @Nullable Duration interval;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Duration deadline = DEFAULT_DEADLINE;
    private @Nullable Duration secondLookAfter;
    private @Nullable Path cache;
    private @Nullable ProxySelector proxies;
    private ProxyLogins proxyLogins = ProxyLogins.NONE;
    private OptionalLong seed = OptionalLong.empty();
    private final Map<Origin, Map<String, String>> headers = new HashMap<>();
    private @Nullable GitHub gitHub;
    private HostShare share = HostShare.ALL;

    private Builder() {}

    private Builder(UrlOptions options) {
      this.allowPrivate = options.allowPrivate;
      this.allowedAddresses.addAll(options.allowedAddresses);
      this.scheduled = options.scheduled;
      this.tryHttps = options.tryHttps;
      this.maxConnections = options.maxConnections;
      this.maxPerHost = options.maxPerHost;
      this.interval = options.interval;
      this.timeout = options.timeout;
      this.deadline = options.deadline;
      this.secondLookAfter = options.secondLookAfter;
      this.cache = options.cache;
      this.proxies = options.proxies;
      this.proxyLogins = options.proxyLogins;
      this.seed = options.seed;
      this.gitHub = options.gitHub;
      this.share = options.share;
      options.headers.forEach((origin, named) -> headers.put(origin, new TreeMap<>(named)));
    }

    /**
     * Whether to allow private networks and all ports. Link-local addresses and cloud metadata
     * services, which hand out credentials, stay closed: see {@link #allowAddress}.
     */
    public Builder allowPrivate(boolean value) {
      this.allowPrivate = value;
      return this;
    }

    /**
     * Allows an address or a range of addresses, even a private or reserved one.
     *
     * @param range such as {@code 10.1.2.3}, {@code 169.254.7.0/24} or {@code fd00:12::/32}
     * @throws IllegalArgumentException if {@code range} is not an address or a range
     */
    public Builder allowAddress(String range) {
      AddressPolicy.publicOnly().naming(List.of(range));
      allowedAddresses.add(range);
      return this;
    }

    /**
     * Whether this is a scheduled run that nobody waits for: URLs that look dead get the grace
     * period of the settings, and servers may ask for longer pauses.
     */
    public Builder scheduled(boolean value) {
      this.scheduled = value;
      return this;
    }

    /** Whether to test if http URLs are also available over https, at the cost of one request. */
    public Builder tryHttps(boolean value) {
      this.tryHttps = value;
      return this;
    }

    /** Sets the number of concurrent requests overall. */
    public Builder maxConnections(int count) {
      this.maxConnections = positive(count, "connections");
      return this;
    }

    /** Sets the number of concurrent requests per host, whatever the settings say. */
    public Builder maxPerHost(int count) {
      this.maxPerHost = OptionalInt.of(positive(count, "requests to a host"));
      return this;
    }

    /** Sets the time between the starts of two requests to a host, whatever the settings say. */
    public Builder interval(Duration value) {
      this.interval = notNegative(value, "interval");
      return this;
    }

    /** Sets the time limit for one request. */
    public Builder timeout(Duration value) {
      this.timeout = notNegative(value, "timeout");
      if (value.isZero()) {
        throw new IllegalArgumentException("the timeout is 0: no request could be made in it");
      }
      return this;
    }

    /** Sets the time limit for the whole check; URLs not requested by then are skipped. */
    public Builder deadline(Duration value) {
      this.deadline = notNegative(value, "deadline");
      return this;
    }

    /** Sets how long to wait before failed URLs are checked again. */
    public Builder secondLookAfter(Duration value) {
      this.secondLookAfter = notNegative(value, "second look");
      return this;
    }

    /** Sets the file that keeps results between runs. */
    public Builder cache(Path file) {
      this.cache = file;
      return this;
    }

    /**
     * Sets the proxies. They resolve names, so they are responsible for keeping requests off
     * private networks.
     */
    public Builder proxies(ProxySelector selector) {
      this.proxies = selector;
      return this;
    }

    /**
     * Sets the login for a proxy: Basic authentication (RFC 7617) in UTF-8, sent unencrypted.
     * {@link #proxies} selects the proxies; the login is sent only to this one. The last login for
     * a proxy wins.
     *
     * @param proxyHost a name or an address, as {@link #proxies} selects it
     * @param password may be empty
     * @throws IllegalArgumentException if the host or port is none, or if the login has a control
     *     character or its user a colon; the message repeats none of them
     */
    public Builder proxyLogin(String proxyHost, int proxyPort, String user, String password) {
      this.proxyLogins = proxyLogins.with(proxyHost, proxyPort, user, password);
      return this;
    }

    /** Sets the seed for the order of requests; the same seed gives the same order. */
    public Builder seed(long value) {
      this.seed = OptionalLong.of(value);
      return this;
    }

    /**
     * Sends a header to one origin and, even after a redirect, to no other.
     *
     * @param origin a URL such as {@code https://api.example.org}; anything after the port is
     *     ignored
     * @throws IllegalArgumentException if the origin is not a URL
     */
    public Builder header(String origin, String name, String value) {
      try {
        headers
            .computeIfAbsent(WebUrl.parse(origin).origin(), o -> new TreeMap<>())
            .put(name, value);
      } catch (InvalidUrlException e) {
        throw new IllegalArgumentException("\"" + origin + "\" " + e.getMessage(), e);
      }
      return this;
    }

    /**
     * Looks up GitHub pages through its API, with a token that is sent only there.
     *
     * @param server the server of the pages, such as {@code https://github.com}
     * @param api such as {@code https://api.github.com}
     * @throws IllegalArgumentException if one of them is not a URL, or if the API does not use
     *     https and private networks have not been allowed before
     */
    public Builder gitHub(String server, String api, String token) {
      try {
        WebUrl parsed = WebUrl.parse(api);
        if (!parsed.isHttps() && !allowPrivate) {
          throw new IllegalArgumentException("a token is sent over https only, not to " + api);
        }
        gitHub = new GitHub(WebUrl.parse(server).host(), parsed);
        return header(api, "authorization", "Bearer " + token);
      } catch (InvalidUrlException e) {
        throw new IllegalArgumentException("the API or the server of GitHub " + e.getMessage(), e);
      }
    }

    private Builder share(HostShare value) {
      this.share = value;
      return this;
    }

    private Duration secondLookAfter() {
      if (secondLookAfter != null) {
        return secondLookAfter;
      }
      return scheduled ? SCHEDULED_SECOND_LOOK : DEFAULT_SECOND_LOOK;
    }

    public UrlOptions build() {
      return new UrlOptions(this);
    }

    private static int positive(int count, String what) {
      if (count < 1) {
        throw new IllegalArgumentException("at least 1 of " + what + ", not " + count);
      }
      return count;
    }

    private static Duration notNegative(Duration value, String what) {
      if (Objects.requireNonNull(value).isNegative()) {
        throw new IllegalArgumentException("the " + what + " is negative");
      }
      return value;
    }
  }
}
