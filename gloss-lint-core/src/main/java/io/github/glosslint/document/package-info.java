/** The facts in one file, as immutable records. */
@NullMarked
package io.github.glosslint.document;

import org.jspecify.annotations.NullMarked;
