package io.github.glosslint.template;

import io.github.glosslint.text.Location;

/**
 * A tag that shows something else in the page, such as {@code {% youtube "https://…" %}}.
 *
 * @param tag the tag's name
 * @param argument its first argument, quotes undone and variables expanded
 * @param argumentLocation the argument in the source, without quotes
 * @param location the whole tag
 */
public record Embed(String tag, String argument, Location argumentLocation, Location location) {}
