package io.github.glosslint.site;

import io.github.glosslint.document.Document;

/**
 * A document together with the labels that are defined on it.
 *
 * @param labels in the order in which the dialect decides between them
 */
public record ReadPage(Document document, PageLabels labels) {}
