package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * The text of a footnote, {@code [^label]: text}.
 *
 * @param label as written, without the caret
 * @param key the label as the dialect compares labels
 * @param conditional whether it is in a template branch that may not be rendered
 * @param location the label with its brackets and caret
 */
public record FootnoteDefinition(
    String label, String key, boolean conditional, Location location) {}
