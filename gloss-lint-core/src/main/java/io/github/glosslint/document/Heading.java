package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;

/**
 * A heading of a page.
 *
 * @param level 1 to 6
 * @param text the rendered text without markup
 * @param id the id that the generator gives it, explicit or made from the text; empty if it has
 *     none
 * @param explicit whether the author wrote the id
 * @param conditional whether it is in a template branch that may not be rendered
 * @param location its text in the source, markers excluded
 * @param blocks how many paragraphs, items of lists and other blocks of text are between it and the
 *     next heading; counted on pages of Markdown only
 */
public record Heading(
    int level,
    String text,
    String id,
    boolean explicit,
    boolean conditional,
    Location location,
    int blocks)
    implements Worded<Heading> {

  /** Rules keep tables by level, so a wrong one is the fault of whoever states it. */
  public Heading {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("no level of a heading: " + level);
    }
  }

  /** A heading that nothing follows so far. */
  public Heading(
      int level, String text, String id, boolean explicit, boolean conditional, Location location) {
    this(level, text, id, explicit, conditional, location, 0);
  }

  /** The same before so many blocks. */
  Heading with(int number) {
    return new Heading(level, text, id, explicit, conditional, location, number);
  }

  @Override
  public Heading sharing(UnaryOperator<String> texts) {
    return new Heading(
        level, texts.apply(text), texts.apply(id), explicit, conditional, location, blocks);
  }
}
