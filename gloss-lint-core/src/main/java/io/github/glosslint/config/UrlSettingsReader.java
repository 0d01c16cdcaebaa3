package io.github.glosslint.config;

import io.github.glosslint.config.UrlSettings.Grace;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the settings for the check of external URLs. For a single use. */
final class UrlSettingsReader {

  /** CFG-2: only whoever starts the run may open a network or weaken a safeguard. */
  static final Map<String, String> REFUSED = refused();

  private final SettingsNodes nodes;
  private final PatternReader patterns;
  private final SettingsBuilder settings;

  private final List<String> skip;
  private final Map<String, HostSettings> hosts;
  private boolean respectRobots;
  private int observations;
  private Duration over;
  private Duration maxAge;
  private int maxPerHost;

  /**
   * @param settings have what is so where this file does not say, and get the location of each
   *     setting
   */
  UrlSettingsReader(SettingsNodes nodes, PatternReader patterns, SettingsBuilder settings) {
    this.nodes = nodes;
    this.patterns = patterns;
    this.settings = settings;
    UrlSettings begun = settings.currentUrls();
    this.skip = new ArrayList<>(begun.skip());
    this.hosts = new TreeMap<>(begun.hosts());
    this.respectRobots = begun.respectRobots();
    this.observations = begun.grace().observations();
    this.over = begun.grace().over();
    this.maxAge = begun.maxAge();
    this.maxPerHost = begun.maxPerHost();
  }

  private enum Robots {
    RESPECT,
    IGNORE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Map<String, String> refused() {
    Map<String, String> refused = new HashMap<>();
    for (String key :
        List.of("allow-private", "cache", "deadline", "insecure", "proxy", "timeout", "token")) {
      refused.put(
          key,
          "\""
              + key
              + "\" is not a setting: settings may come with an unreviewed change, so"
              + " only whoever starts the run can set it.");
    }
    return Map.copyOf(refused);
  }

  UrlSettings read(YamlNode node) {
    keys().read(node, nodes);
    nodes.keepOrigins("url:", node, settings::origin);
    return new UrlSettings(
        skip, hosts, respectRobots, new Grace(observations, over), maxAge, maxPerHost);
  }

  SettingsKeys keys() {
    return new SettingsKeys("url")
        .refusing(REFUSED)
        .add(
            "skip",
            SettingsShape.oneOrMore(SettingsShape.pattern()),
            "Patterns; a URL that contains a match is not requested.",
            this::skip)
        .add(
            "robots",
            SettingsShape.oneOf(Arrays.stream(Robots.values()).map(Robots::word).toList())
                .usually(Robots.IGNORE.word()),
            "Whether robots.txt is fetched and obeyed.",
            value -> respectRobots = robots(value) == Robots.RESPECT)
        .add("grace", graceKeys(), "When a scheduled run reports a URL as dead.", nodes)
        .add(
            "max-age",
            () -> SettingsShape.time().usually(Durations.format(UrlSettings.defaults().maxAge())),
            "How long a success is trusted, if there is a cache; at most 30 d.",
            value -> nodes.time(value, time -> maxAge = UrlSettings.checkedMaxAge(time)))
        .add(
            "max-per-host",
            SettingsShape.number(1, UrlSettings.HIGHEST_PER_HOST)
                .usually(UrlSettings.DEFAULT_PER_HOST),
            "Maximum number of URLs per host requested in a run.",
            value -> nodes.number(value, number -> maxPerHost = UrlSettings.checkedPerHost(number)))
        .add(
            "hosts",
            () ->
                SettingsShape.map(
                    HostNames.SHAPE,
                    new HostSettingsReader(nodes, HostSettings.DEFAULTS).keys().shape()),
            "Settings for a host, by name; *.example.org covers all subdomains of example.org.",
            this::hosts);
  }

  private SettingsKeys graceKeys() {
    return new SettingsKeys("grace")
        .add(
            "observations",
            SettingsShape.number(1, Grace.HIGHEST_OBSERVATIONS)
                .usually(Grace.DEFAULT.observations()),
            "How many consecutive runs have to find it dead.",
            value ->
                nodes.number(value, number -> observations = Grace.checkedObservations(number)))
        .add(
            "over",
            SettingsShape.time().usually("24 h"),
            "Minimum time from the first of these runs to the last; at most 90 d.",
            value -> nodes.time(value, time -> over = Grace.checkedOver(time)));
  }

  private void skip(YamlNode node) {
    settings.forgetOrigins("url:skip:");
    skip.clear();
    patterns.each(node, this::skip);
  }

  private void skip(YamlScalar pattern) {
    skip.add(UserPatterns.checkedPattern(pattern.value()));
    settings.origin("url:skip:" + pattern.value(), nodes.place(pattern));
  }

  private Robots robots(YamlNode node) {
    Robots robots = nodes.word(node, Robots.values(), Robots::word);
    return robots == null ? Robots.IGNORE : robots;
  }

  private void hosts(YamlNode node) {
    YamlMapping mapping = nodes.mapping(node, "the hosts");
    Map<String, String> names = new HashMap<>();
    for (YamlMapping.Entry entry :
        mapping == null ? List.<YamlMapping.Entry>of() : mapping.entries()) {
      String written = entry.key().value();
      String name = written.toLowerCase(Locale.ROOT);
      if (!HostNames.isName(name)) {
        nodes.problem(entry.key().span(), HostNames.problem(written), HostNames.meant(written));
        continue;
      }
      String other = names.put(name, written);
      // The same key twice has been reported as such.
      if (other != null && !other.equals(written)) {
        nodes.problem(entry.key(), "\"" + written + "\" and \"" + other + "\" are the same host.");
      }
      HostSettings begun = hosts.getOrDefault(name, HostSettings.DEFAULTS);
      hosts.put(name, new HostSettingsReader(nodes, begun).read(entry.value()));
    }
  }
}
