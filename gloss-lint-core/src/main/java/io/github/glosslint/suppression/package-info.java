/** Comments that switch rules off: what they say, and what they cover. */
@NullMarked
package io.github.glosslint.suppression;

import org.jspecify.annotations.NullMarked;
