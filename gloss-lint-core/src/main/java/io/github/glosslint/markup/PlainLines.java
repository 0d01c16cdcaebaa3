package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import java.util.List;

/** Lines of a paragraph or heading, as places in the text. */
final class PlainLines extends MarkdownBlocks.Inlines {

  private final String text;
  private final int[] bounds;

  /**
   * @param bounds where each line begins and ends, in this order
   */
  PlainLines(String text, int... bounds) {
    super(List.of());
    this.text = text;
    this.bounds = bounds;
  }

  @Override
  boolean isEmpty() {
    return bounds.length == 2 && bounds[0] == bounds[1];
  }

  @Override
  Passage passage(boolean cell, DocumentBuilder builder) {
    return Passage.of(text, bounds, builder);
  }
}
