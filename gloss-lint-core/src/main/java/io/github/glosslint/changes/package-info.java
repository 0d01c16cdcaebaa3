/** Determines with Git what changed in a checkout. */
@NullMarked
package io.github.glosslint.changes;

import org.jspecify.annotations.NullMarked;
