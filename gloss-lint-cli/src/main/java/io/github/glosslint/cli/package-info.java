/** The command line: options to settings, a report to the terminal and to an exit code. */
@NullMarked
package io.github.glosslint.cli;

import org.jspecify.annotations.NullMarked;
