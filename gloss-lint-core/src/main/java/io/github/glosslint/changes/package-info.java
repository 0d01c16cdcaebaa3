/** What changed in a checkout since another state of it, as Git tells. */
@NullMarked
package io.github.glosslint.changes;

import org.jspecify.annotations.NullMarked;
