/** The commands that lint: the library called, and the web if it is wanted. */
@NullMarked
package io.github.glosslint.cli.lint;

import org.jspecify.annotations.NullMarked;
