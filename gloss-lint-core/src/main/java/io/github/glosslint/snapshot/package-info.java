/** What a run asked of the file system, as a file system of its own. */
@NullMarked
package io.github.glosslint.snapshot;

import org.jspecify.annotations.NullMarked;
