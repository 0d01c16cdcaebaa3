package io.github.glosslint.engine;

import io.github.glosslint.text.Location;

/**
 * A place that a rule looked at and takes for plain text.
 *
 * @param reason a noun phrase or a clause
 */
public record PlainText(Location location, String reason) {}
