package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A marker in running text that refers to a footnote, {@code [^label]}.
 *
 * @param label as written, without the caret
 * @param key the label as the dialect compares labels
 * @param defined whether a definition of the page has its key
 * @param plausible whether it is certainly meant as a footnote; false for an undefined {@code
 *     [^a-z]} or {@code %[^,]}, which are patterns, and so text, and for a defined one in indented
 *     text, which is code to some platforms only
 * @param location the whole mark
 */
public record FootnoteReference(
    String label, String key, boolean defined, boolean plausible, Location location) {}
