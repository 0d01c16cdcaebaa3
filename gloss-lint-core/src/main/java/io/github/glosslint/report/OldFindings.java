package io.github.glosslint.report;

/**
 * Findings that are older than the change and left out of the report.
 *
 * @param since the revision that the change was compared with, as given
 * @param count the number of findings
 */
public record OldFindings(String since, int count) {}
