/** Glossaries: the table for a terminal, and formats for programs, the page for a browser. */
@NullMarked
package io.github.glosslint.report.glossary;

import org.jspecify.annotations.NullMarked;
