package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A file of definitions that pages include, read once for all of them.
 *
 * @param fragment the facts of the included file
 * @param location the tag that includes it
 */
public record Inclusion(Document fragment, Location location) {}
