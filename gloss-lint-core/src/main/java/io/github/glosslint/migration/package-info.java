/** Settings of other linters and link checkers, read into ours. */
@NullMarked
package io.github.glosslint.migration;

import org.jspecify.annotations.NullMarked;
