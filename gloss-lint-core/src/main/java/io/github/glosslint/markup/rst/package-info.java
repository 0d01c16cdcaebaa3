/** The reader of reStructuredText, as docutils reads it. */
@NullMarked
package io.github.glosslint.markup.rst;

import org.jspecify.annotations.NullMarked;
