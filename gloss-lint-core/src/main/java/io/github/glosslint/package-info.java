/** The facade: check a documentation tree and get a report. */
@NullMarked
package io.github.glosslint;

import org.jspecify.annotations.NullMarked;
