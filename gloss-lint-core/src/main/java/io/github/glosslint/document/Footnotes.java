package io.github.glosslint.document;

import java.util.List;

/**
 * The footnotes of a document.
 *
 * @param references all marks, defined or not, in the order of the text
 * @param definitions all definitions in the order of the text, also those that another one with the
 *     same label beats
 */
public record Footnotes(List<FootnoteReference> references, List<FootnoteDefinition> definitions) {

  public Footnotes {
    references = List.copyOf(references);
    definitions = List.copyOf(definitions);
  }
}
