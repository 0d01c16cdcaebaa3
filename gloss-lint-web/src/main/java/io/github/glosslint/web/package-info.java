/** Checks external URLs, considerately and safely, and returns reliable verdicts. */
@NullMarked
package io.github.glosslint.web;

import org.jspecify.annotations.NullMarked;
