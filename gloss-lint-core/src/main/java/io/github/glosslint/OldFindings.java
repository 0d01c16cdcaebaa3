package io.github.glosslint;

/**
 * Findings that are older than the change that was looked at, and left out of its report.
 *
 * @param since the revision from which on changes counted, as it was asked for
 * @param count how many there are
 */
public record OldFindings(String since, int count) {}
