package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import java.util.List;

/**
 * A section of the settings that another package brings, such as that of a generator.
 *
 * @param <T> the immutable value, with {@code equals}
 */
public abstract class SettingsSection<T> {

  private final String name;
  private final T defaults;

  /**
   * @param name the section's key in {@code gloss-lint.yml}
   * @param defaults the value where the settings do not have the section
   */
  protected SettingsSection(String name, T defaults) {
    this.name = name;
    this.defaults = defaults;
  }

  public final String name() {
    return name;
  }

  public final T defaults() {
    return defaults;
  }

  /** Reads the section; whatever is wrong with it becomes a problem of {@code nodes}. */
  public abstract T read(YamlNode node, SettingsNodes nodes);

  /** The value in YAML, a line for each key. */
  public abstract List<String> print(T value);
}
