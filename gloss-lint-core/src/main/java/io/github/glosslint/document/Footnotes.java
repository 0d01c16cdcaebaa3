package io.github.glosslint.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The footnotes of a document.
 *
 * @param references all marks, defined or not, in the order of the text
 * @param definitions all definitions in the order of the text, also those that another one with the
 *     same label beats
 * @param possible keys of footnotes that stand in a block that only a plugin renders: it may refer
 *     to them, and define them
 */
public record Footnotes(
    List<FootnoteReference> references,
    List<FootnoteDefinition> definitions,
    Set<String> possible) {

  public Footnotes {
    references = List.copyOf(references);
    definitions = List.copyOf(definitions);
    possible = Set.copyOf(possible);
  }

  /**
   * What marks lead to, by the keys of labels.
   *
   * @param lastWins whether the last of several definitions of a label does
   */
  public Map<String, FootnoteDefinition> winners(boolean lastWins) {
    Map<String, FootnoteDefinition> winners = new HashMap<>();
    for (FootnoteDefinition definition : definitions) {
      if (lastWins) {
        winners.put(definition.key(), definition);
      } else {
        winners.putIfAbsent(definition.key(), definition);
      }
    }
    return winners;
  }
}
