package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;

/**
 * Something that a fragment can lead to.
 *
 * @param id as a browser compares it: decoded, case-sensitive
 * @param conditional whether it is in a template branch that may not be rendered
 */
public record Anchor(String id, Kind kind, boolean conditional, Location location)
    implements Worded<Anchor> {

  @Override
  public Anchor sharing(UnaryOperator<String> texts) {
    return new Anchor(texts.apply(id), kind, conditional, location);
  }

  /** What made the anchor. */
  public enum Kind {
    HEADING,
    /** A kramdown attribute list, {@code {: #id}}. */
    ATTRIBUTE_LIST,
    /** The {@code id} attribute of an HTML element. */
    HTML,
    /** The {@code name} of an HTML link, which counts where nothing has the same id. */
    NAME,
    /** The id of a part of a drawing, which the drawing itself refers to. */
    DRAWING,
    FOOTNOTE,
    TABLE_OF_CONTENTS
  }
}
