/** What brackets are meant as: references, or text. */
@NullMarked
package io.github.glosslint.reference;

import org.jspecify.annotations.NullMarked;
