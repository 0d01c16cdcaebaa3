/** Linting anew when files change. */
@NullMarked
package io.github.glosslint.cli.watch;

import org.jspecify.annotations.NullMarked;
