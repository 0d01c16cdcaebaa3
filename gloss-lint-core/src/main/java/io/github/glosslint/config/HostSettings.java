package io.github.glosslint.config;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings for requests to one host.
 *
 * @param concurrency concurrent requests, at most {@link #HIGHEST_CONCURRENCY}; empty for the
 *     default
 * @param interval time between the starts of two requests, at least {@link #LOWEST_INTERVAL}; null
 *     for the default
 * @param headers additional request headers, by name in lower case
 * @param userAgent the user agent; null for the default
 * @param accept status codes, 100 to 999, that count as alive in addition to 2xx
 * @param skip whether the host is never contacted
 */
public record HostSettings(
    OptionalInt concurrency,
    @Nullable Duration interval,
    Map<String, String> headers,
    @Nullable String userAgent,
    Set<Integer> accept,
    boolean skip) {

  /**
   * The highest concurrency that settings can set: settings may come with the change under review,
   * and the servers belong to others.
   */
  public static final int HIGHEST_CONCURRENCY = 8;

  /** The shortest interval that settings can set, for the same reason. */
  public static final Duration LOWEST_INTERVAL = Duration.ofMillis(50);

  /** The longest interval that makes sense in a run. */
  public static final Duration HIGHEST_INTERVAL = Duration.ofMinutes(1);

  static final int LOWEST_STATUS = 100;
  static final int HIGHEST_STATUS = 999;

  /** The settings of a host that no settings mention. */
  public static final HostSettings DEFAULTS =
      new HostSettings(OptionalInt.empty(), null, Map.of(), null, Set.of(), false);

  /**
   * @throws IllegalArgumentException if a value is out of range, or a header cannot be set
   */
  public HostSettings {
    concurrency.ifPresent(HostSettings::checkedConcurrency);
    if (interval != null) {
      checkedInterval(interval);
    }
    if (userAgent != null) {
      RequestHeaders.checkedValue(userAgent);
    }
    accept.forEach(HostSettings::checkedStatus);
    Map<String, String> lower = new TreeMap<>();
    headers.forEach(
        (name, value) ->
            lower.put(
                RequestHeaders.checkedName(name).toLowerCase(Locale.ROOT),
                RequestHeaders.checkedValue(value)));
    headers = Collections.unmodifiableMap(lower);
    accept = Collections.unmodifiableSet(new TreeSet<>(accept));
  }

  static int checkedConcurrency(int requests) {
    if (requests < 1 || requests > HIGHEST_CONCURRENCY) {
      throw new IllegalArgumentException(
          "concurrency is between 1 and " + HIGHEST_CONCURRENCY + ", not " + requests);
    }
    return requests;
  }

  static Duration checkedInterval(Duration interval) {
    if (interval.compareTo(LOWEST_INTERVAL) < 0 || interval.compareTo(HIGHEST_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "interval is between "
              + Durations.format(LOWEST_INTERVAL)
              + " and "
              + Durations.format(HIGHEST_INTERVAL)
              + ", not "
              + Durations.format(interval));
    }
    return interval;
  }

  /** Any status code is allowed, even 404: whoever sets it knows the server. */
  static int checkedStatus(int status) {
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      throw new IllegalArgumentException("A status code is between 100 and 999, not " + status);
    }
    return status;
  }
}
