/** How every JSON output is written. */
@NullMarked
package io.github.glosslint.json;

import org.jspecify.annotations.NullMarked;
