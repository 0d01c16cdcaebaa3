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
 * What settings say about the requests to one host.
 *
 * @param concurrency requests at a time, at most {@link #HIGHEST_CONCURRENCY}; empty for the usual
 * @param interval between the starts of two requests, at least {@link #LOWEST_INTERVAL}; null for
 *     the usual
 * @param headers more headers, by name in lower case
 * @param userAgent in place of ours; null to leave it
 * @param accept status codes, 100 to 999, that count as alive, beside 2xx
 * @param skip whether the host is not asked at all
 */
public record HostSettings(
    OptionalInt concurrency,
    @Nullable Duration interval,
    Map<String, String> headers,
    @Nullable String userAgent,
    Set<Integer> accept,
    boolean skip) {

  /** Settings may come from whoever proposes a change, and servers belong to others. */
  public static final int HIGHEST_CONCURRENCY = 8;

  /** As {@link #HIGHEST_CONCURRENCY}. */
  public static final Duration LOWEST_INTERVAL = Duration.ofMillis(50);

  /** The longest interval that makes sense in a run. */
  public static final Duration HIGHEST_INTERVAL = Duration.ofMinutes(1);

  /** What is said of a host that no settings mention. */
  public static final HostSettings DEFAULTS =
      new HostSettings(OptionalInt.empty(), null, Map.of(), null, Set.of(), false);

  /**
   * @throws IllegalArgumentException if a value is beyond its limits, or a header cannot be sent
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

  /** Any code, 404 too: whoever says so knows the server. */
  static int checkedStatus(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("A status code is between 100 and 999, not " + status);
    }
    return status;
  }
}
