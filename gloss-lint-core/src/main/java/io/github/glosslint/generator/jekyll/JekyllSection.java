package io.github.glosslint.generator.jekyll;

import io.github.glosslint.config.SettingsKeys;
import io.github.glosslint.config.SettingsNodes;
import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.config.SettingsShape;
import io.github.glosslint.config.YamlText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The section {@code jekyll} of the settings. */
final class JekyllSection extends SettingsSection<JekyllSettings> {

  private static final List<YamlMapping.Entry> NO_ENTRIES = List.of();

  JekyllSection() {
    super("jekyll", "What the files of a Jekyll site may not say.", JekyllSettings.defaults());
  }

  @Override
  public Reading<JekyllSettings> reading(SettingsNodes nodes, JekyllSettings begun) {
    Map<String, EmbedKind> embeds = new LinkedHashMap<>(begun.embeds());
    AtomicInteger version = new AtomicInteger(begun.version().orElse(0));
    AtomicReference<@Nullable String> baseurl = new AtomicReference<>(begun.baseurl());
    SettingsKeys keys = new SettingsKeys(name());
    keys.add(
        "version",
        SettingsShape.anyOf(SettingsShape.number(3, 4), SettingsShape.oneOf(List.of("3", "4"))),
        "The major version of Jekyll; otherwise that of Gemfile.lock, or 4.",
        value -> version.set(version(value, nodes)));
    keys.add(
        "baseurl",
        SettingsShape.text(),
        "The path under which the site is published, in place of that in _config.yml.",
        value -> baseurl(value, nodes, baseurl));
    keys.add(
        "embeds",
        SettingsShape.map(
            SettingsShape.oneOf(Arrays.stream(EmbedKind.values()).map(EmbedKind::word).toList())),
        "What the first argument of a plugin's tag is: a URL, an asset of the site, or neither.",
        value -> embeds(value, nodes, embeds));
    return new Reading<>(keys, () -> settings(version.get(), embeds, baseurl.get()));
  }

  private static JekyllSettings settings(
      int version, Map<String, EmbedKind> embeds, @Nullable String baseurl) {
    OptionalInt major = version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    return new JekyllSettings(major, embeds, baseurl);
  }

  private static void baseurl(
      YamlNode node, SettingsNodes nodes, AtomicReference<@Nullable String> baseurl) {
    if (node instanceof YamlScalar scalar) {
      baseurl.set(scalar.value());
    } else {
      nodes.problem(node, "Expected a string.");
    }
  }

  private static void embeds(YamlNode node, SettingsNodes nodes, Map<String, EmbedKind> embeds) {
    YamlMapping mapping = nodes.mapping(node, "the embeds");
    for (YamlMapping.Entry entry : mapping == null ? NO_ENTRIES : mapping.entries()) {
      EmbedKind kind = nodes.word(entry.value(), EmbedKind.values(), EmbedKind::word);
      embeds.put(entry.key().value(), kind == null ? EmbedKind.IGNORE : kind);
    }
  }

  private static int version(YamlNode node, SettingsNodes nodes) {
    YamlScalar text = nodes.text(node);
    if (text != null && (text.value().equals("3") || text.value().equals("4"))) {
      return text.value().charAt(0) - '0';
    }
    nodes.problem(node, "Jekyll's major version is 3 or 4.");
    return 0;
  }

  @Override
  public Map<String, Object> print(JekyllSettings value) {
    Map<String, Object> keys = new LinkedHashMap<>();
    value.version().ifPresent(version -> keys.put("version", version));
    if (value.baseurl() != null) {
      keys.put("baseurl", YamlText.quoted(value.baseurl()));
    }
    Map<String, String> embeds = new LinkedHashMap<>();
    value.embeds().forEach((tag, kind) -> embeds.put(tag, kind.word()));
    keys.put("embeds", embeds);
    return keys;
  }
}
