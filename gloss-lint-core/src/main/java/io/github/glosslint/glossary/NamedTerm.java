package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;

/**
 * An entry names another one by its id or by a term, in data rather than by a link.
 *
 * @param from the number of the entry
 */
record NamedTerm(int from, Relation.Kind kind, String name, Location location) {}
