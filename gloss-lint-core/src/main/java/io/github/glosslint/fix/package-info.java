/** Fixes that are applied: which, by whose leave, and what became of them. */
@NullMarked
package io.github.glosslint.fix;

import org.jspecify.annotations.NullMarked;
