/** Destinations that are to lead elsewhere, written as the authors of a site write them. */
@NullMarked
package io.github.glosslint.retarget;

import org.jspecify.annotations.NullMarked;
