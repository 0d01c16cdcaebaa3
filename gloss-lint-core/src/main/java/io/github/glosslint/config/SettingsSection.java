package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import java.util.List;
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

  public final String name() {
    return name;
  }

  final String summary() {
    return summary;
  }

  public final T defaults() {
    return defaults;
  }

  /**
   * A section that is about to be read.
   *
   * @param value what was read, asked for afterwards
   */
  public record Reading<T>(SettingsKeys keys, Supplier<T> value) {}

  /** Starts to read the section; whatever is wrong with it becomes a problem of {@code nodes}. */
  public abstract Reading<T> reading(SettingsNodes nodes);

  final T read(YamlNode node, SettingsNodes nodes) {
    Reading<T> reading = reading(nodes);
    reading.keys().read(node, nodes);
    return reading.value().get();
  }

  /** The value in YAML, a line for each key. */
  public abstract List<String> print(T value);
}
