/** The command that sets a project up. */
@NullMarked
package io.github.glosslint.cli.init;

import org.jspecify.annotations.NullMarked;
