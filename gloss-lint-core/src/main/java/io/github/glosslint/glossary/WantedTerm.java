package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;
import java.util.List;

/**
 * A term that is referred to and that no definition leads to.
 *
 * @param text as most of the references have it
 * @param places of the references, by path and position
 * @param entries that hold them, each once, in the order of the glossary
 */
public record WantedTerm(String text, List<Location> places, List<Entry> entries) {}
