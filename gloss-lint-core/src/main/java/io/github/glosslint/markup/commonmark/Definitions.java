package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.FootnoteDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definitions of one CommonMark document; the first one for a label wins, or the last. */
final class Definitions {

  private final Map<String, Definition> byKey = new HashMap<>();
  private final Map<String, FootnoteDefinition> footnotes = new LinkedHashMap<>();

  private final boolean lastWins;

  Definitions(boolean lastWins) {
    this.lastWins = lastWins;
  }

  void add(Definition definition) {
    if (lastWins) {
      byKey.put(definition.key(), definition);
    } else {
      byKey.putIfAbsent(definition.key(), definition);
    }
  }

  void add(FootnoteDefinition definition) {
    footnotes.putIfAbsent(definition.key(), definition);
  }

  @Nullable Definition find(String key) {
    return byKey.get(key);
  }

  /** The footnotes that count, in the order of the text. */
  Collection<FootnoteDefinition> footnotes() {
    return footnotes.values();
  }

  @Nullable FootnoteDefinition footnote(String label) {
    return footnotes.isEmpty() ? null : footnotes.get(LabelKeys.of(label));
  }
}
