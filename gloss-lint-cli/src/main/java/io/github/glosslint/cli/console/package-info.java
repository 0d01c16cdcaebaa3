/**
 * What every command shares: its surroundings, its streams, its exit codes, progress, and what a
 * user is told who asked for something that cannot be done.
 */
@NullMarked
package io.github.glosslint.cli.console;

import org.jspecify.annotations.NullMarked;
