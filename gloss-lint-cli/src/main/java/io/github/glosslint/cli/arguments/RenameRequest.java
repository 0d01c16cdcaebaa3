package io.github.glosslint.cli.arguments;

/**
 * How to rename a term.
 *
 * @param from its name or address
 * @param to its new name
 * @param redirect whether an entry is left that leads from the old name to the new one
 * @param inPlace whether the entry stays where it is
 * @param writing whether files are written, or only shown
 */
public record RenameRequest(
    String from, String to, boolean redirect, boolean inPlace, WriteRequest writing) {}
