/** A term that gets another name throughout a site: what changes, and what stands against it. */
@NullMarked
package io.github.glosslint.rename;

import org.jspecify.annotations.NullMarked;
