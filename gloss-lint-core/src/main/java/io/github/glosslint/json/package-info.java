/** How every JSON output is written, and settings in JSON are read. */
@NullMarked
package io.github.glosslint.json;

import org.jspecify.annotations.NullMarked;
