/** What rules look up together, made once a run when the first of them asks. */
@NullMarked
package io.github.glosslint.rules.shared;

import org.jspecify.annotations.NullMarked;
