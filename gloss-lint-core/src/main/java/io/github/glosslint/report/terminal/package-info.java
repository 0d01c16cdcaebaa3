/** Reports for people at a terminal. */
@NullMarked
package io.github.glosslint.report.terminal;

import org.jspecify.annotations.NullMarked;
