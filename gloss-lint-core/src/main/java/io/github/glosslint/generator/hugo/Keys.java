package io.github.glosslint.generator.hugo;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks values up as Hugo does: capitals in keys make no difference. */
final class Keys {

  private Keys() {}

  /** What is at the end of a path of keys; null if nothing is. */
  static @Nullable YamlNode get(@Nullable YamlNode from, String... path) {
    YamlNode node = from;
    for (String key : path) {
      node = node instanceof YamlMapping mapping ? value(mapping, key) : null;
    }
    return node;
  }

  private static @Nullable YamlNode value(YamlMapping mapping, String key) {
    for (int i = mapping.entries().size() - 1; i >= 0; i--) {
      if (mapping.entries().get(i).key().value().equalsIgnoreCase(key)) {
        return mapping.entries().get(i).value();
      }
    }
    return null;
  }

  /** The text at the end of a path; null if there is none. */
  static @Nullable String text(@Nullable YamlNode from, String... path) {
    return get(from, path) instanceof YamlScalar scalar ? scalar.value() : null;
  }

  /** The truth value at the end of a path. */
  static boolean flag(@Nullable YamlNode from, boolean otherwise, String... path) {
    String text = text(from, path);
    if (text == null) {
      return otherwise;
    }
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    return !text.equalsIgnoreCase("false") && otherwise;
  }

  /** The scalars of a list; a single one is a list of one. */
  static List<YamlScalar> scalars(@Nullable YamlNode node) {
    List<YamlScalar> found = new ArrayList<>();
    if (node instanceof YamlScalar scalar && !scalar.value().isEmpty()) {
      found.add(scalar);
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlScalar scalar) {
          found.add(scalar);
        }
      }
    }
    return found;
  }

  /** Their texts. */
  static List<String> texts(@Nullable YamlNode node) {
    return scalars(node).stream().map(YamlScalar::value).toList();
  }

  /** The mappings of a list; a single one is a list of one. */
  static List<YamlMapping> mappings(@Nullable YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return List.of(mapping);
    }
    List<YamlMapping> found = new ArrayList<>();
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlMapping mapping) {
          found.add(mapping);
        }
      }
    }
    return found;
  }

  /** The entries of a mapping; none of anything else. */
  static List<YamlMapping.Entry> entries(@Nullable YamlNode node) {
    return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
  }
}
