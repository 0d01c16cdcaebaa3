package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A section of the settings that another package brings, such as that of a generator.
 *
 * @param <T> the immutable value, with {@code equals}
 */
public abstract class SettingsSection<T> {

  private final String name;
  private final String summary;
  private final T defaults;

  /**
   * @param name the section's key in {@code gloss-lint.yml}
   * @param summary what it is for, in one sentence
   * @param defaults the value where the settings do not have the section
   */
  protected SettingsSection(String name, String summary, T defaults) {
    this.name = name;
    this.summary = summary;
    this.defaults = defaults;
  }

  /** The key of the section in {@code gloss-lint.yml}. */
  public final String name() {
    return name;
  }

  final String summary() {
    return summary;
  }

  /** The value where the settings do not have the section. */
  public final T defaults() {
    return defaults;
  }

  /**
   * A section that is about to be read.
   *
   * @param value what was read, asked for afterwards
   */
  public record Reading<T>(SettingsKeys keys, Supplier<T> value) {}

  /**
   * Starts to read the section; whatever is wrong with it becomes a problem of {@code nodes}.
   *
   * @param begun what the section is where this file does not say
   */
  public abstract Reading<T> reading(SettingsNodes nodes, T begun);

  final T read(YamlNode node, SettingsNodes nodes, T begun) {
    Reading<T> reading = reading(nodes, begun);
    reading.keys().read(node, nodes);
    return reading.value().get();
  }

  /**
   * The value by its keys, in order.
   *
   * @return scalars in YAML, and maps of such scalars
   */
  public abstract Map<String, Object> print(T value);
}
