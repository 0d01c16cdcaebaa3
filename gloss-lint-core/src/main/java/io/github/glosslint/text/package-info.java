/** Text, positions in it, and the mapping from expanded text back to its files. */
@NullMarked
package io.github.glosslint.text;

import org.jspecify.annotations.NullMarked;
