/** Words of a command line, read into what is asked for. */
@NullMarked
package io.github.glosslint.cli.arguments;

import org.jspecify.annotations.NullMarked;
