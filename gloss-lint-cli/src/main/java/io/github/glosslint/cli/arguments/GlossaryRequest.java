package io.github.glosslint.cli.arguments;

import io.github.glosslint.report.glossary.SkosOptions;
import org.jspecify.annotations.Nullable;

/**
 * What to do with glossaries.
 *
 * @param format the name of the format in which they are shown
 * @param rows how many rows of each list a table has
 * @param skos options of the RDF formats
 * @param rename which term gets another name; null if they are shown
 */
public record GlossaryRequest(
    String format, int rows, SkosOptions skos, @Nullable RenameRequest rename) {}
