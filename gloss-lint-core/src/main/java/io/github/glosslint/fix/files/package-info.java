/** The files that fixes are written to: whole or not at all, and as they were otherwise. */
@NullMarked
package io.github.glosslint.fix.files;

import org.jspecify.annotations.NullMarked;
