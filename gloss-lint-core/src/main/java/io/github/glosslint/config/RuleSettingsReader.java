package io.github.glosslint.config;

import io.github.glosslint.catalogue.OptionType;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads settings for rules, and checks them against the pages of the rules. */
final class RuleSettingsReader {

  private final SettingsNodes nodes;
  private final RuleCatalogue catalogue;

  RuleSettingsReader(SettingsNodes nodes, RuleCatalogue catalogue) {
    this.nodes = nodes;
    this.catalogue = catalogue;
  }

  /**
   * Reads a section {@code rules}.
   *
   * @param origins receives the location of each setting
   */
  Map<String, RuleSetting> read(YamlNode node, BiConsumer<String, String> origins) {
    Map<String, RuleSetting> rules = new LinkedHashMap<>();
    YamlMapping mapping = nodes.mapping(node, "the rules");
    if (mapping == null) {
      return rules;
    }
    Map<RulePage, String> names = new HashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = entry.key().value();
      RulePage page = catalogue.named(name);
      if (page == null) {
        nodes.problem(entry.key().span(), catalogue.lacks(name), catalogue.meantBy(name));
        continue;
      }
      String other = names.put(page, name);
      // The same key twice has been reported as such.
      if (other != null && !other.equals(name)) {
        nodes.problem(entry.key(), "\"" + name + "\" and \"" + other + "\" are the same rule.");
      }
      rules.put(page.id().value(), rule(page, entry.value(), origins));
    }
    return rules;
  }

  /** What a section {@code rules} looks like; the schema defines it once. */
  static SettingsShape shape() {
    return SettingsShape.defined("rules");
  }

  private RuleSetting rule(RulePage page, YamlNode node, BiConsumer<String, String> origins) {
    String name = page.id().value();
    if (!(node instanceof YamlMapping mapping)) {
      origins.accept("rule:" + name, nodes.place(node));
      return new RuleSetting(severity(node), Map.of());
    }
    Severity severity = null;
    Map<String, Object> options = new HashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      if (key.equals("severity")) {
        severity = severity(entry.value());
        origins.accept("rule:" + name, nodes.place(entry.key()));
        continue;
      }
      Object value = value(OptionValues.find(page, key), entry.value());
      String problem = OptionValues.check(page, key, value).orElse(null);
      if (problem != null) {
        optionProblem(page, entry, value, problem);
      } else if (value != null) {
        options.put(key, fromBase(page, key, value));
        origins.accept("option:" + name + ":" + key, nodes.place(entry.key()));
      }
    }
    return new RuleSetting(severity, options);
  }

  /** What names files, as it is said from the base of the settings. */
  private Object fromBase(RulePage page, String key, Object value) {
    RuleOption option = OptionValues.find(page, key);
    if (option != null && value instanceof List<?> list) {
      if (option.type() == OptionType.GLOBS) {
        return list.stream().map(glob -> nodes.fromBase((String) glob)).toList();
      } else if (option.type() == OptionType.SCHEMAS) {
        return list.stream().map(schema -> schemaFromBase((Map<?, ?>) schema)).toList();
      }
    }
    return value;
  }

  private Map<String, Object> schemaFromBase(Map<?, ?> named) {
    List<?> files = (List<?>) Objects.requireNonNull(named.get("files"));
    Object schema = Objects.requireNonNull(named.get("schema"));
    Map<String, Object> moved = new LinkedHashMap<>();
    moved.put("files", files.stream().map(glob -> nodes.fromBase((String) glob)).toList());
    moved.put("schema", schema instanceof String path ? nodes.pathFromBase(path) : schema);
    return moved;
  }

  private @Nullable Severity severity(YamlNode node) {
    return nodes.word(node, Severity.values(), Severity::word);
  }

  private void optionProblem(
      RulePage page, YamlMapping.Entry entry, @Nullable Object value, String problem) {
    String name = entry.key().value();
    YamlNode wrong = OptionValues.find(page, name) == null ? entry.key() : entry.value();
    nodes.problem(wrong.span(), problem, OptionValues.near(page, name, value));
  }

  /** The value of an option; options that are text keep the spelling of the file. */
  private static @Nullable Object value(@Nullable RuleOption option, YamlNode node) {
    OptionType type = option == null ? OptionType.STRING : option.type();
    return switch (type) {
      case STRING, CHOICE -> node instanceof YamlScalar scalar ? scalar.value() : null;
      case STRINGS, PATTERNS, GLOBS -> texts(node);
      default -> YamlValues.toJava(node, YamlVersion.V1_2);
    };
  }

  private static @Nullable List<String> texts(YamlNode node) {
    if (!(node instanceof YamlSequence list)) {
      return null;
    }
    List<String> texts = new ArrayList<>(list.items().size());
    for (YamlNode item : list.items()) {
      if (!(item instanceof YamlScalar scalar)) {
        return null;
      }
      texts.add(scalar.value());
    }
    return texts;
  }
}
