package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.Colours;

/**
 * How much the program says on a terminal, and in which colours.
 *
 * @param quiet whether only findings and errors are printed
 * @param verbose whether times and causes are printed, too
 */
public record TerminalRequest(boolean quiet, boolean verbose, Colours colours) {}
