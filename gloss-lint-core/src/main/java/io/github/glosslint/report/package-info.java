/** Reports of a run, one class a format. */
@NullMarked
package io.github.glosslint.report;

import org.jspecify.annotations.NullMarked;
