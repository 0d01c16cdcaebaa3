/** What is said and done when the heap is too small. */
@NullMarked
package io.github.glosslint.cli.memory;

import org.jspecify.annotations.NullMarked;
