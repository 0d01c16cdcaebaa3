/** How JSON is written, whatever it says. */
@NullMarked
package io.github.glosslint.json;

import org.jspecify.annotations.NullMarked;
