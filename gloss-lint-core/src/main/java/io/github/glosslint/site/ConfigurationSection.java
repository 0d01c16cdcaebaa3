package io.github.glosslint.site;

import io.github.glosslint.config.SettingsKeys;
import io.github.glosslint.config.SettingsNodes;
import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.config.SettingsShape;
import io.github.glosslint.config.YamlText;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The section of a generator whose configuration is a program: what that computes can be said here,
 * by the same keys.
 */
public final class ConfigurationSection extends SettingsSection<ConfigurationSection.Given> {

  private static final List<YamlMapping.Entry> NO_ENTRIES = List.of();

  private final List<Key> known;

  /** What the value of a key is. */
  public enum Kind {
    TEXT,
    FLAG,
    TEXTS,
    TEXTS_BY_KEY
  }

  /**
   * A key of the configuration.
   *
   * @param name with dots between the keys on its way
   * @param summary what it says, in one sentence
   */
  public record Key(String name, Kind kind, String summary) {}

  /**
   * What the settings say.
   *
   * @param values texts, truth values, lists of texts and maps of texts, by the names of keys
   */
  public record Given(Map<String, Object> values) {

    private static final Given NOTHING = new Given(Map.of());

    /** What settings say is in no file of the generator. */
    private static final Location NOWHERE = new Location("", 0, 0);

    /** What is said by these. */
    public Given {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** A configuration in which these values stand in for its own. */
    public JsValue over(JsValue configuration) {
      JsValue all = configuration;
      for (Map.Entry<String, Object> entry : values.entrySet()) {
        JsValue value = literal(entry.getValue(), NOWHERE);
        all = all.with(value, List.of(entry.getKey().split("\\.", -1)));
      }
      return all;
    }

    private static JsValue literal(@Nullable Object value, Location place) {
      if (value instanceof Boolean flag) {
        return new JsValue.Flag(flag, place);
      }
      if (value instanceof List<?> list) {
        List<JsValue> items = new ArrayList<>();
        list.forEach(item -> items.add(literal(item, place)));
        return new JsValue.Items(items, place);
      }
      if (value instanceof Map<?, ?> map) {
        List<JsValue.Entry> entries = new ArrayList<>();
        map.forEach(
            (key, item) ->
                entries.add(new JsValue.Entry(String.valueOf(key), place, literal(item, place))));
        return new JsValue.Entries(entries, false, place);
      }
      return new JsValue.Text(String.valueOf(value), false, place);
    }
  }

  /**
   * A section.
   *
   * @param generator its name, which is that of the section
   */
  public ConfigurationSection(String generator, String summary, List<Key> keys) {
    super(generator, summary, Given.NOTHING);
    this.known = List.copyOf(keys);
  }

  /** Whether a setting says a key. */
  boolean has(String name) {
    return known.stream().anyMatch(key -> key.name().equals(name));
  }

  @Override
  public Reading<Given> reading(SettingsNodes nodes, Given begun) {
    Map<String, Object> values = new LinkedHashMap<>(begun.values());
    SettingsKeys keys = new SettingsKeys(name());
    for (Key key : known) {
      keys.add(
          key.name(),
          shape(key.kind()),
          key.summary(),
          node -> {
            Object value = read(key.kind(), node, nodes);
            if (value != null) {
              values.put(key.name(), value);
            }
          });
    }
    return new Reading<>(keys, () -> new Given(values));
  }

  private static SettingsShape shape(Kind kind) {
    return switch (kind) {
      case TEXT -> SettingsShape.text();
      case FLAG -> SettingsShape.flag();
      case TEXTS -> SettingsShape.oneOrMore(SettingsShape.text());
      case TEXTS_BY_KEY -> SettingsShape.map(SettingsShape.text());
    };
  }

  private static @Nullable Object read(Kind kind, YamlNode node, SettingsNodes nodes) {
    return switch (kind) {
      case TEXT -> {
        YamlScalar text = nodes.text(node);
        yield text == null ? null : text.value();
      }
      case FLAG -> {
        if (YamlValues.toJava(node, YamlVersion.V1_2) instanceof Boolean flag) {
          yield flag;
        }
        nodes.problem(node, "Expected true or false.");
        yield null;
      }
      case TEXTS -> nodes.texts(node).stream().map(YamlScalar::value).toList();
      case TEXTS_BY_KEY -> {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMapping mapping = nodes.mapping(node, "the values");
        for (YamlMapping.Entry entry : mapping == null ? NO_ENTRIES : mapping.entries()) {
          YamlScalar text = nodes.text(entry.value());
          if (text != null) {
            texts.put(entry.key().value(), text.value());
          }
        }
        yield texts;
      }
    };
  }

  @Override
  public Map<String, Object> print(Given value) {
    Map<String, Object> printed = new LinkedHashMap<>();
    for (Key key : known) {
      Object said = value.values().get(key.name());
      if (said instanceof List<?> list) {
        List<String> items = list.stream().map(i -> YamlText.quoted(String.valueOf(i))).toList();
        printed.put(key.name(), "[" + String.join(", ", items) + "]");
      } else if (said instanceof Map<?, ?> map) {
        Map<String, String> items = new LinkedHashMap<>();
        map.forEach(
            (from, to) ->
                items.put(
                    YamlText.quoted(String.valueOf(from)), YamlText.quoted(String.valueOf(to))));
        printed.put(key.name(), items);
      } else if (said instanceof String text) {
        printed.put(key.name(), YamlText.quoted(text));
      } else if (said != null) {
        printed.put(key.name(), said);
      }
    }
    return printed;
  }
}
