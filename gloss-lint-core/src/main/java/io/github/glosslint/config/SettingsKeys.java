package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The keys of a mapping in the settings. A key is added once, with its reader, its shape and what
 * it is for; what is read, the schema and the test of the manual follow.
 */
public final class SettingsKeys {

  private final String what;
  private final Map<String, Consumer<YamlNode>> readers = new LinkedHashMap<>();
  private final Map<String, Described> shapes = new LinkedHashMap<>();
  private Map<String, String> refused = Map.of();

  /**
   * @param what what error messages call the mapping
   */
  public SettingsKeys(String what) {
    this.what = what;
  }

  /** What the value of a key looks like, and what it is for. */
  private record Described(Supplier<SettingsShape> shape, String summary) {

    SettingsShape get() {
      return shape.get().described(summary);
    }
  }

  /**
   * Adds a key.
   *
   * @param summary what it is for, in one sentence
   */
  public SettingsKeys add(
      String key, SettingsShape shape, String summary, Consumer<YamlNode> reader) {
    return add(key, () -> shape, summary, reader);
  }

  /**
   * Adds a key whose value has parts. Who reads settings makes nothing of their shapes, which take
   * longer to put together than a usual file to read.
   *
   * @param shape asked for when the schema is wanted
   * @param summary what it is for, in one sentence
   */
  SettingsKeys add(
      String key, Supplier<SettingsShape> shape, String summary, Consumer<YamlNode> reader) {
    shapes.put(key, new Described(shape, summary));
    readers.put(key, reader);
    return this;
  }

  /** Adds a key whose value is a mapping itself. */
  SettingsKeys add(String key, SettingsKeys mapping, String summary, SettingsNodes nodes) {
    return add(key, mapping::shape, summary, node -> mapping.read(node, nodes));
  }

  /**
   * Sets keys that are known and not for settings.
   *
   * @param sentences about each of them
   */
  SettingsKeys refusing(Map<String, String> sentences) {
    refused = sentences;
    return this;
  }

  /** Passes each value of a mapping to the reader of its key. */
  public void read(YamlNode node, SettingsNodes nodes) {
    nodes.each(node, what, readers, refused);
  }

  /** What the mapping looks like. */
  SettingsShape shape() {
    Map<String, SettingsShape> properties = new LinkedHashMap<>();
    shapes.forEach((key, described) -> properties.put(key, described.get()));
    return SettingsShape.object(properties);
  }
}
