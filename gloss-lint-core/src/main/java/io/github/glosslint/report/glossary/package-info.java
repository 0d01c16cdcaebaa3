/** Glossaries: the table for a terminal, and formats for programs. */
@NullMarked
package io.github.glosslint.report.glossary;

import org.jspecify.annotations.NullMarked;
