package io.github.glosslint.report.glossary;

import java.util.List;

/**
 * Concepts that have something in common, such as their letter.
 *
 * @param members the IRIs of concepts
 */
record SkosCollection(String iri, String label, List<String> members) {}
