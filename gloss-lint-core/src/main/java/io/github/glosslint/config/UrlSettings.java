package io.github.glosslint.config;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings for the check of external URLs. They can only restrict it: opening private networks,
 * sending secrets and raising limits is up to the caller.
 *
 * @param skip patterns in RE2 syntax; a URL that contains a match is not requested
 * @param hosts settings by host name in lower case; {@code *.example.org} covers all subdomains of
 *     {@code example.org}
 * @param respectRobots whether {@code robots.txt} is fetched and obeyed
 * @param grace when a scheduled run reports a URL as dead
 * @param maxAge how long the cache is trusted that a URL is alive
 * @param maxPerHost the number of URLs per host requested in a run, at most {@link
 *     #HIGHEST_PER_HOST}
 */
public record UrlSettings(
    List<String> skip,
    Map<String, HostSettings> hosts,
    boolean respectRobots,
    Grace grace,
    Duration maxAge,
    int maxPerHost) {

  /** The default of {@code max-per-host}; POL-7. */
  public static final int DEFAULT_PER_HOST = 500;

  /** The highest value of {@code max-per-host} that settings can set. */
  public static final int HIGHEST_PER_HOST = 5_000;

  /**
   * When a scheduled run reports a URL as dead.
   *
   * @param observations the number of consecutive runs that found it dead, including this one
   * @param over the minimum time from the first of these runs to this one
   */
  public record Grace(int observations, Duration over) {

    /** Twice, a day apart, as the bots of the Internet Archive do it. */
    public static final Grace DEFAULT = new Grace(2, Duration.ofHours(24));

    /** The highest number of observations that settings can set. */
    static final int HIGHEST_OBSERVATIONS = 30;

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public Grace {
      checkedObservations(observations);
      checkedOver(over);
    }

    static int checkedObservations(int observations) {
      if (observations < 1 || observations > HIGHEST_OBSERVATIONS) {
        throw new IllegalArgumentException(
            "observations are between 1 and 30, not " + observations);
      }
      return observations;
    }

    static Duration checkedOver(Duration over) {
      return atMost(Duration.ofDays(90), over, "the grace period");
    }
  }

  /**
   * @throws IllegalArgumentException if a value is out of range, a pattern is invalid or too large,
   *     or a host name is invalid
   */
  public UrlSettings {
    skip = List.copyOf(skip);
    for (String pattern : skip) {
      UserPatterns.checkedPattern(pattern);
    }
    hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
    for (String name : hosts.keySet()) {
      HostNames.checked(name);
    }
    checkedMaxAge(maxAge);
    checkedPerHost(maxPerHost);
  }

  static Duration checkedMaxAge(Duration maxAge) {
    return atMost(Duration.ofDays(30), maxAge, "max-age");
  }

  static int checkedPerHost(int maxPerHost) {
    if (maxPerHost < 1 || maxPerHost > HIGHEST_PER_HOST) {
      throw new IllegalArgumentException(
          "max-per-host is between 1 and " + HIGHEST_PER_HOST + ", not " + maxPerHost);
    }
    return maxPerHost;
  }

  private static Duration atMost(Duration most, Duration time, String what) {
    if (time.isNegative() || time.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          what + " is at most " + Durations.format(most) + ", not " + Durations.format(time));
    }
    return time;
  }

  /** The default settings. */
  public static UrlSettings defaults() {
    return new UrlSettings(
        List.of(), Map.of(), false, Grace.DEFAULT, Duration.ofDays(3), DEFAULT_PER_HOST);
  }

  /** The settings for a host: those for its name, otherwise those for the nearest parent domain. */
  public HostSettings host(String name) {
    if (hosts.isEmpty()) {
      return HostSettings.DEFAULTS;
    }
    HostSettings own = hosts.get(name);
    for (int dot = name.indexOf('.'); own == null && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      own = hosts.get("*" + name.substring(dot));
    }
    return own == null ? HostSettings.DEFAULTS : own;
  }
}
