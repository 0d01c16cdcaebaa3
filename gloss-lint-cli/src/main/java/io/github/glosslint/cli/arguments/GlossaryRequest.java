package io.github.glosslint.cli.arguments;

import io.github.glosslint.report.glossary.SkosOptions;

/**
 * How to show glossaries.
 *
 * @param format its name
 * @param rows how many rows of each list a table has
 * @param skos what formats of RDF are told
 */
public record GlossaryRequest(String format, int rows, SkosOptions skos) {}
