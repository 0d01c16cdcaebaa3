/** {@code gloss-lint move}. */
@NullMarked
package io.github.glosslint.cli.move;

import org.jspecify.annotations.NullMarked;
