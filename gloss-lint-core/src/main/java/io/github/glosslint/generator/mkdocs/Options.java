package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is switched on by a list of names, each with or without options: extensions or plugins.
 *
 * @param byName options by name; those without any have an empty value
 */
record Options(Map<String, YamlNode> byName) {

  static Options of(@Nullable YamlNode node) {
    Map<String, YamlNode> all = new LinkedHashMap<>();
    if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> all.put(name(entry.key().value()), entry.value()));
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlScalar scalar) {
          all.put(name(scalar.value()), scalar);
        } else if (item instanceof YamlMapping mapping) {
          mapping.entries().forEach(entry -> all.put(name(entry.key().value()), entry.value()));
        }
      }
    }
    return new Options(all);
  }

  /** Extensions have long names, and plugins of Material may say whose they are. */
  private static String name(String written) {
    String prefix = "markdown.extensions.";
    if (written.startsWith(prefix)) {
      return written.substring(prefix.length());
    }
    return written.startsWith("material/") ? written.substring("material/".length()) : written;
  }

  /** The same, each name that stands for several with those. */
  Options with(String name, List<String> others) {
    if (!has(name)) {
      return this;
    }
    Options all = this;
    for (String other : others) {
      all = all.and(other);
    }
    return all;
  }

  /** The same with one more. */
  Options and(String name) {
    Map<String, YamlNode> all = new LinkedHashMap<>(byName);
    all.putIfAbsent(name, new YamlScalar(new Span(0, 0), "", true));
    return new Options(all);
  }

  /** The same without one. */
  Options without(String name) {
    Map<String, YamlNode> all = new LinkedHashMap<>(byName);
    all.remove(name);
    return new Options(all);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  boolean hasAny(Set<String> names) {
    return byName.keySet().stream().anyMatch(names::contains);
  }

  /** One of the options of a name; null if it is not said. */
  @Nullable YamlNode get(String name, String option) {
    return byName.get(name) instanceof YamlMapping mapping ? mapping.get(option) : null;
  }

  /** Names that are not in a list, in their order. */
  List<String> others(Set<String> known) {
    List<String> others = new ArrayList<>();
    for (String name : byName.keySet()) {
      if (!known.contains(name)) {
        others.add(name);
      }
    }
    return others;
  }
}
