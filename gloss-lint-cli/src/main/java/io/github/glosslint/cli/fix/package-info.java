/** The command that applies fixes, and what it says of them. */
@NullMarked
package io.github.glosslint.cli.fix;

import org.jspecify.annotations.NullMarked;
