package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A file of definitions that pages include, read once for all of them.
 *
 * @param fragment the included file with its parameters
 * @param before how many definitions of the including document stand before it
 * @param location the tag that includes it
 */
public record Inclusion(DocumentId fragment, int before, Location location) {}
