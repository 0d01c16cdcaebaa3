package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Definition.Position;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;

/**
 * A link definition as written in the expanded text; all spans count in that text.
 *
 * @param label as written
 * @param key the label as kramdown compares it
 * @param destination with character references undone; spaces inside are kept as kramdown keeps
 *     them
 * @param position whether it is all that a list item says
 * @param labelSpan the label without its brackets
 * @param destinationSpan the destination without angle brackets
 * @param span the whole definition, its title included
 */
public record DefinitionBlock(
    String label,
    String key,
    String destination,
    Position position,
    Span labelSpan,
    Span destinationSpan,
    Span span) {

  /** The fact that this definition states, with places in the original files. */
  public Definition definition(Origins origins) {
    return new Definition(
        label,
        key,
        destination,
        position,
        origins.locate(labelSpan.start(), labelSpan.end()),
        origins.locate(destinationSpan.start(), destinationSpan.end()),
        origins.locate(span.start(), span.end()));
  }
}
