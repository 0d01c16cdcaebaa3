package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;

/**
 * A name of an entry: its preferred term or an alias.
 *
 * @param text as readers see it
 * @param id the anchor on the page of the entry; empty if only the page itself leads to it
 * @param location of the text in the source
 */
public record Term(String text, String id, Location location) {}
