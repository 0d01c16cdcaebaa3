/** Rules that the settings make out of words, patterns, headings and keys. */
@NullMarked
package io.github.glosslint.rules.custom;

import org.jspecify.annotations.NullMarked;
