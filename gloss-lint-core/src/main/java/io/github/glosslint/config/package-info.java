/** The settings of a run, and the reader of {@code gloss-lint.yml}. */
@NullMarked
package io.github.glosslint.config;

import org.jspecify.annotations.NullMarked;
