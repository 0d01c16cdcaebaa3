/** Findings that are known already, kept in a file, so that a check reports only new ones. */
@NullMarked
package io.github.glosslint.baseline;

import org.jspecify.annotations.NullMarked;
