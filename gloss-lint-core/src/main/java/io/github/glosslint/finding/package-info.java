/** The findings of a run. */
@NullMarked
package io.github.glosslint.finding;

import org.jspecify.annotations.NullMarked;
