package io.github.glosslint.generator.jekyll;

import io.github.glosslint.config.SettingsNodes;
import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.config.YamlText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The section {@code jekyll} of the settings. */
final class JekyllSection extends SettingsSection<JekyllSettings> {

  private static final List<YamlMapping.Entry> NO_ENTRIES = List.of();

  JekyllSection() {
    super("jekyll", JekyllSettings.defaults());
  }

  @Override
  public JekyllSettings read(YamlNode node, SettingsNodes nodes) {
    Map<String, EmbedKind> embeds = new LinkedHashMap<>(defaults().embeds());
    AtomicInteger version = new AtomicInteger();
    AtomicReference<@Nullable String> baseurl = new AtomicReference<>();
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put("version", value -> version.set(version(value, nodes)));
    keys.put(
        "baseurl",
        value -> {
          if (value instanceof YamlScalar scalar) {
            baseurl.set(scalar.value());
          } else {
            nodes.problem(value, "Expected a string.");
          }
        });
    keys.put(
        "embeds",
        value -> {
          YamlMapping mapping = nodes.mapping(value, "the embeds");
          for (YamlMapping.Entry entry : mapping == null ? NO_ENTRIES : mapping.entries()) {
            EmbedKind kind = nodes.word(entry.value(), EmbedKind.values(), EmbedKind::word);
            embeds.put(entry.key().value(), kind == null ? EmbedKind.IGNORE : kind);
          }
        });
    nodes.each(node, name(), keys);
    OptionalInt major = version.get() == 0 ? OptionalInt.empty() : OptionalInt.of(version.get());
    return new JekyllSettings(major, embeds, baseurl.get());
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
  public List<String> print(JekyllSettings value) {
    List<String> lines = new ArrayList<>();
    value.version().ifPresent(version -> lines.add("version: " + version));
    if (value.baseurl() != null) {
      lines.add("baseurl: " + YamlText.quoted(value.baseurl()));
    }
    List<String> embeds = new ArrayList<>();
    value.embeds().forEach((tag, kind) -> embeds.add(YamlText.scalar(tag) + ": " + kind.word()));
    lines.add("embeds: {" + String.join(", ", embeds) + "}");
    return lines;
  }
}
