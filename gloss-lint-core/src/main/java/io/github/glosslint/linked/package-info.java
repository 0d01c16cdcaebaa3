/** The linked site as rules see it: documents, and where their destinations lead. */
@NullMarked
package io.github.glosslint.linked;

import org.jspecify.annotations.NullMarked;
