/** The verdicts on URLs. */
@NullMarked
package io.github.glosslint.verdict;

import org.jspecify.annotations.NullMarked;
