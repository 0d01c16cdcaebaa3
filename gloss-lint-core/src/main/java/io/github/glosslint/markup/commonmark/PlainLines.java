package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import java.util.List;

/** Lines of a paragraph or heading, as places in the text. */
final class PlainLines extends MarkdownBlocks.Inlines {

  private final String text;
  private final char[] chars;
  private final int[] bounds;

  /**
   * @param chars those of the text
   * @param bounds where each line begins and ends, in this order
   */
  PlainLines(String text, char[] chars, int... bounds) {
    super(List.of());
    this.text = text;
    this.chars = chars;
    this.bounds = bounds;
  }

  @Override
  boolean isEmpty() {
    return bounds.length == 2 && bounds[0] == bounds[1];
  }

  @Override
  String firstLine() {
    return text.substring(bounds[0], bounds[1]);
  }

  @Override
  boolean beginsWith(String words) {
    return text.startsWith(words, bounds[0]);
  }

  @Override
  Passage passage(boolean cell, DocumentBuilder builder) {
    return Passage.of(text, chars, bounds, builder);
  }
}
