package io.github.glosslint.finding;

/**
 * Where in its file a finding stands, as people and editors count: lines and columns from 1, the
 * end exclusive. Columns count code points.
 */
public record Region(int line, int column, int endLine, int endColumn) {}
