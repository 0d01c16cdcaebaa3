package io.github.glosslint.cli.arguments;

/**
 * How to show glossaries.
 *
 * @param format its name
 * @param rows how many rows of each list a table has
 */
public record GlossaryRequest(String format, int rows) {}
