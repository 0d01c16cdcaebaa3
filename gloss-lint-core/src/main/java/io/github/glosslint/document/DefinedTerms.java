package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.List;

/**
 * Terms with one definition, such as those of Sphinx's {@code glossary} and of lists of
 * definitions.
 *
 * @param glossary whether the author says that they are of a glossary; false in any other list
 * @param terms in the order of the text; not empty
 * @param blocks how many blocks the definition has
 * @param body the definition, to where the next term begins
 */
public record DefinedTerms(boolean glossary, List<DefinedTerm> terms, int blocks, Location body) {

  public DefinedTerms {
    terms = List.copyOf(terms);
  }

  /**
   * One of them.
   *
   * @param text as readers see it
   * @param id its anchor, as far as it is made of the text; empty otherwise
   * @param location of the text
   */
  public record DefinedTerm(String text, String id, Location location) {}
}
