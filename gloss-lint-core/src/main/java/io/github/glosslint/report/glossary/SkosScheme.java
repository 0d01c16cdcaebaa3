package io.github.glosslint.report.glossary;

import java.util.List;

/**
 * A glossary as SKOS has it: all its concepts are at the top, since a glossary has no broader ones.
 *
 * @param language of all its texts, a tag of BCP 47; empty if it is unknown
 */
record SkosScheme(
    String iri,
    String title,
    String language,
    List<SkosConcept> concepts,
    List<SkosCollection> collections) {}
