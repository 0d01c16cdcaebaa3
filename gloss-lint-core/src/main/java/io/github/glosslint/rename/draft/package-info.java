/** How a term is renamed: in memory, step by step, each of which is read again. */
@NullMarked
package io.github.glosslint.rename.draft;

import org.jspecify.annotations.NullMarked;
