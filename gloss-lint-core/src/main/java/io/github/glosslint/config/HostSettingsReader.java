package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the settings for one host. For a single use. */
final class HostSettingsReader {

  private final SettingsNodes nodes;
  private OptionalInt concurrency = OptionalInt.empty();
  private @Nullable Duration interval;
  private final Map<String, String> headers = new TreeMap<>();
  private @Nullable String userAgent;
  private final Set<Integer> accept = new TreeSet<>();
  private boolean skip;

  HostSettingsReader(SettingsNodes nodes) {
    this.nodes = nodes;
  }

  HostSettings read(YamlNode node) {
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put(
        "concurrency",
        value ->
            nodes.number(
                value, n -> concurrency = OptionalInt.of(HostSettings.checkedConcurrency(n))));
    keys.put(
        "interval", value -> nodes.time(value, t -> interval = HostSettings.checkedInterval(t)));
    keys.put("headers", this::headers);
    keys.put("user-agent", this::userAgent);
    keys.put("accept", this::accept);
    keys.put("skip", value -> nodes.flag(value, flag -> skip = flag));
    nodes.each(node, "a host", keys, UrlSettingsReader.REFUSED);
    return new HostSettings(concurrency, interval, headers, userAgent, accept, skip);
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
                  value, () -> headers.put(name, RequestHeaders.checkedValue(value.value())));
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
    for (YamlNode code : node instanceof YamlSequence list ? list.items() : List.of(node)) {
      nodes.number(code, status -> accept.add(HostSettings.checkedStatus(status)));
    }
  }
}
