package io.github.glosslint.report.glossary;

import java.util.Set;

/**
 * A concept as SKOS has it. No two of its labels are equal.
 *
 * @param altLabels its aliases, and the terms of entries that redirect to it
 * @param hiddenLabels other labels that lead to it
 * @param definition empty if there is none
 * @param related the IRIs of concepts, each of which names this one as well
 * @param mentioned the IRIs of concepts that its definition leads to
 */
record SkosConcept(
    String iri,
    String prefLabel,
    Set<String> altLabels,
    Set<String> hiddenLabels,
    String definition,
    Set<String> related,
    Set<String> mentioned) {}
