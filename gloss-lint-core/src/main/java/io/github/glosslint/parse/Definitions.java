package io.github.glosslint.parse;

import io.github.glosslint.document.Definition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the references of one CommonMark document can lead to: the first definition wins. */
final class Definitions {

  private final Map<String, Definition> byKey = new HashMap<>();
  private final Set<String> footnotes = new HashSet<>();

  void add(Definition definition) {
    byKey.putIfAbsent(definition.key(), definition);
  }

  void addFootnote(String label) {
    footnotes.add(LabelKeys.of(label));
  }

  @Nullable Definition find(String key) {
    return byKey.get(key);
  }

  boolean isFootnote(String label) {
    return !footnotes.isEmpty() && footnotes.contains(LabelKeys.of(label));
  }
}
