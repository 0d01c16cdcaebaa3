package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping, its entries in the order of the file. Keys are scalars; others are refused. */
public record YamlMapping(Span span, List<Entry> entries) implements YamlNode {

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** A key with its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  /** The value of a key, the last one where the key repeats; null where it is absent. */
  public @Nullable YamlNode get(String key) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).key().value().equals(key)) {
        return entries.get(i).value();
      }
    }
    return null;
  }

  /** The text of a scalar value; null where the key is absent or holds no scalar. */
  public @Nullable String text(String key) {
    return get(key) instanceof YamlScalar scalar ? scalar.value() : null;
  }
}
