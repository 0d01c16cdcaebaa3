/**
 * What the author of a rule needs, built in or from outside. Stable from 1.0.0 on; the facts that
 * rules see, in {@code document} and {@code linked}, may change in minor versions, see {@code
 * docs/own-rules.md}.
 */
@NullMarked
package io.github.glosslint.rule;

import org.jspecify.annotations.NullMarked;
