package io.github.glosslint.config;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What settings say about the check of external URLs. They can make it shyer, never bolder: what
 * opens private networks, sends secrets or lifts limits is for the caller to say.
 *
 * @param skip patterns, in RE2 syntax, that are searched for in URLs; those that match are not
 *     asked for
 * @param hosts what holds for a host, by its name in lower case; {@code *.example.org} stands for
 *     all hosts below {@code example.org}
 * @param respectRobots whether {@code robots.txt} is asked for and obeyed
 * @param grace how often and over what time a URL has to be seen dead before a scheduled run says
 *     so
 * @param maxAge how long a URL that was alive is taken as alive, with a cache
 * @param maxPerHost URLs of one host that are asked for in a run, at most {@link #HIGHEST_PER_HOST}
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

  /** What settings can raise {@code max-per-host} to. */
  public static final int HIGHEST_PER_HOST = 5_000;

  /**
   * What a URL has to be before a scheduled run calls it dead.
   *
   * @param observations runs in a row that saw it dead, this one included
   * @param over from the first of them to this one
   */
  public record Grace(int observations, Duration over) {

    /** Twice, a day apart: the practice of the Internet Archive's bots. */
    public static final Grace DEFAULT = new Grace(2, Duration.ofHours(24));

    /**
     * @throws IllegalArgumentException if a value is beyond its limits
     */
    public Grace {
      checkedObservations(observations);
      checkedOver(over);
    }

    static int checkedObservations(int observations) {
      if (observations < 1 || observations > 30) {
        throw new IllegalArgumentException(
            "observations are between 1 and 30, not " + observations);
      }
      return observations;
    }

    static Duration checkedOver(Duration over) {
      return atMost(Duration.ofDays(90), over, "the time of grace");
    }
  }

  /**
   * @throws IllegalArgumentException if a value is beyond its limits, a pattern is wrong or too
   *     large, or the name of a host is none
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

  /** What holds where the settings are silent. */
  public static UrlSettings defaults() {
    return new UrlSettings(
        List.of(), Map.of(), false, Grace.DEFAULT, Duration.ofDays(3), DEFAULT_PER_HOST);
  }

  /** What holds for a host: its own settings, else those of the nearest name above it. */
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
