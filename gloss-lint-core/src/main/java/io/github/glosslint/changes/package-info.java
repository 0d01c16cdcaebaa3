/** Failures to determine what changed. */
@NullMarked
package io.github.glosslint.changes;

import org.jspecify.annotations.NullMarked;
