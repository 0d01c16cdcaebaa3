package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A marker in running text that refers to a footnote, {@code [^label]}.
 *
 * @param label as written, without the caret
 * @param definition what it leads to on this page, null if nothing defines its label
 * @param plausible whether it is certainly meant as a footnote; false for an undefined {@code
 *     [^a-z]} or {@code %[^,]}, which are patterns, and so text, and for a defined one in indented
 *     text, which is code to some platforms only
 * @param location the whole mark
 */
public record FootnoteReference(
    String label, @Nullable FootnoteDefinition definition, boolean plausible, Location location) {}
