/** What the author of a rule needs. */
@NullMarked
package io.github.glosslint.rule;

import org.jspecify.annotations.NullMarked;
