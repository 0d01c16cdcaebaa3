/** Baselines: files of known findings, so that a check reports only new ones. */
@NullMarked
package io.github.glosslint.baseline;

import org.jspecify.annotations.NullMarked;
