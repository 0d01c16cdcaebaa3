package io.github.glosslint.migration;

import io.github.glosslint.json.JsonTree;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A settings file of another tool.
 *
 * @param name its name without folders
 */
record ForeignFile(String name, String text) {

  /**
   * What it says, read as its name wants: TOML, JSON with comments, or YAML.
   *
   * @throws IllegalArgumentException if it cannot be read; the message is a clause
   */
  Map<String, @Nullable Object> table() {
    if (name.endsWith(".toml")) {
      return toml();
    }
    Object value = name.endsWith(".json") || name.endsWith(".jsonc") ? json() : jsonOrYaml();
    if (value != null && !(value instanceof Map)) {
      throw new IllegalArgumentException("it holds no mapping");
    }
    return ForeignValues.table(value);
  }

  private Map<String, @Nullable Object> toml() {
    TomlDocument document = TomlDocument.read(text);
    if (!document.problems().isEmpty()) {
      throw new IllegalArgumentException("it is not valid TOML");
    }
    return document.plain();
  }

  private @Nullable Object json() {
    return JsonTree.read(text);
  }

  /** A file without an ending may be either, and JSON with tabs is no YAML. */
  private @Nullable Object jsonOrYaml() {
    if (text.stripLeading().startsWith("{")) {
      try {
        return json();
      } catch (IllegalArgumentException e) {
        // Then it is YAML that begins with a brace.
      }
    }
    YamlDocument document = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    if (document.root() == null && !document.problems().isEmpty()) {
      throw new IllegalArgumentException("it is not valid YAML");
    }
    return YamlValues.toJava(document.root(), YamlVersion.V1_2);
  }
}
