package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms with one definition, such as those of Sphinx's {@code glossary}, of lists of definitions,
 * and of tables whose head says that they have both.
 *
 * @param kind how they are written
 * @param terms the preferred one first; not empty
 * @param blocks how many blocks the definition has
 * @param body the definition, to where the next term begins; of a table the row behind its term
 * @param row what else the row of a table has; null if the terms are in none
 */
public record DefinedTerms(
    Kind kind, List<DefinedTerm> terms, int blocks, Location body, @Nullable Row row) {

  /** How terms with a definition are written. */
  public enum Kind {
    /** In a directive by which the author says that they are of a glossary. */
    DIRECTIVE,
    /** In a list of definitions. */
    LIST,
    /** In bold, at the start of a paragraph or an item of a list that defines them. */
    LEAD,
    /** In a row of a table. */
    ROW
  }

  public DefinedTerms {
    terms = List.copyOf(terms);
  }

  /** Those of anything but a table. */
  public DefinedTerms(Kind kind, List<DefinedTerm> terms, int blocks, Location body) {
    this(kind, terms, blocks, body, null);
  }

  /**
   * One of them.
   *
   * @param text as readers see it
   * @param id its anchor, as far as it is made of the text; empty otherwise
   * @param location of the text
   */
  public record DefinedTerm(String text, String id, Location location) {}

  /**
   * Cells of a row.
   *
   * @param definition the one that says what the terms mean; of no length if it is blank
   * @param related those that lead to related terms
   */
  public record Row(Location definition, List<Location> related) {

    public Row {
      related = List.copyOf(related);
    }
  }
}
