package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A part of the page that cannot be known from the source, such as the output of a template tag.
 *
 * @param reason a noun phrase that says what it is
 */
public record UnknownText(Location location, String reason) {}
