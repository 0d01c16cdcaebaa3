package io.github.glosslint.template;

import io.github.glosslint.text.Location;

/**
 * A text value that is in the source just so, such as a quoted parameter of an include: where it is
 * written unfiltered, its characters keep that origin.
 */
public record Quoted(String text, Location origin) {}
