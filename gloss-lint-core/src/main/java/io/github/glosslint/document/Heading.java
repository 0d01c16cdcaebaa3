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
 */
public record Heading(
    int level, String text, String id, boolean explicit, boolean conditional, Location location)
    implements Worded<Heading> {

  /** Rules keep tables by level, so a wrong one is the fault of whoever states it. */
  public Heading {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("no level of a heading: " + level);
    }
  }

  @Override
  public Heading sharing(UnaryOperator<String> texts) {
    return new Heading(level, texts.apply(text), texts.apply(id), explicit, conditional, location);
  }
}
