package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the settings for one host. For a single use. */
final class HostSettingsReader {

  private final SettingsNodes nodes;
  private OptionalInt concurrency;
  private @Nullable Duration interval;
  private final Map<String, String> headers;
  private @Nullable String userAgent;
  private final Set<Integer> accept;
  private boolean skip;

  /**
   * @param begun what is so where this file does not say
   */
  HostSettingsReader(SettingsNodes nodes, HostSettings begun) {
    this.nodes = nodes;
    this.concurrency = begun.concurrency();
    this.interval = begun.interval();
    this.headers = new TreeMap<>(begun.headers());
    this.userAgent = begun.userAgent();
    this.accept = new TreeSet<>(begun.accept());
    this.skip = begun.skip();
  }

  HostSettings read(YamlNode node) {
    keys().read(node, nodes);
    return new HostSettings(concurrency, interval, headers, userAgent, accept, skip);
  }

  SettingsKeys keys() {
    return new SettingsKeys("a host")
        .refusing(UrlSettingsReader.REFUSED)
        .add(
            "concurrency",
            SettingsShape.number(1, HostSettings.HIGHEST_CONCURRENCY),
            "Concurrent requests.",
            value ->
                nodes.number(
                    value, n -> concurrency = OptionalInt.of(HostSettings.checkedConcurrency(n))))
        .add(
            "interval",
            SettingsShape.time(),
            "Time between the starts of two requests, 50 ms to 1 min.",
            value -> nodes.time(value, t -> interval = HostSettings.checkedInterval(t)))
        .add(
            "headers",
            SettingsShape.map(
                RequestHeaders.NAME_SHAPE, SettingsShape.matching(RequestHeaders.VALUE_SHAPE)),
            "Additional request headers.",
            this::headers)
        .add(
            "user-agent",
            SettingsShape.matching(RequestHeaders.VALUE_SHAPE),
            "The user agent.",
            this::userAgent)
        .add(
            "accept",
            SettingsShape.oneOrMore(
                SettingsShape.number(HostSettings.LOWEST_STATUS, HostSettings.HIGHEST_STATUS)),
            "Status codes that count as alive, in addition to 2xx.",
            this::accept)
        .add(
            "skip",
            SettingsShape.flag().usually(false),
            "Whether the host is never contacted.",
            value -> nodes.flag(value, flag -> skip = flag));
  }

  private void headers(YamlNode node) {
    YamlMapping mapping = nodes.mapping(node, "the headers");
    Map<String, String> names = new HashMap<>();
    for (YamlMapping.Entry entry :
        mapping == null ? List.<YamlMapping.Entry>of() : mapping.entries()) {
      String name = entry.key().value();
      String other = names.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null && !other.equals(name)) {
        nodes.problem(entry.key(), "\"" + name + "\" and \"" + other + "\" are the same header.");
      }
      YamlScalar value = nodes.text(entry.value());
      nodes.checked(
          entry.key(),
          () -> {
            RequestHeaders.checkedName(name);
            if (value != null) {
              nodes.checked(
                  value,
                  () ->
                      headers.put(
                          name.toLowerCase(Locale.ROOT),
                          RequestHeaders.checkedValue(value.value())));
            }
          });
    }
  }

  private void userAgent(YamlNode node) {
    YamlScalar text = nodes.text(node);
    if (text != null) {
      nodes.checked(node, () -> userAgent = RequestHeaders.checkedValue(text.value()));
    }
  }

  private void accept(YamlNode node) {
    accept.clear();
    for (YamlNode code : node instanceof YamlSequence list ? list.items() : List.of(node)) {
      nodes.number(code, status -> accept.add(HostSettings.checkedStatus(status)));
    }
  }
}
