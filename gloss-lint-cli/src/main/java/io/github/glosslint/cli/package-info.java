/**
 * The command line: turns options into settings, and a report into terminal output and an exit
 * code.
 */
@NullMarked
package io.github.glosslint.cli;

import org.jspecify.annotations.NullMarked;
