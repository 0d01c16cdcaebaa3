/** The command that shows glossaries and writes them for other programs. */
@NullMarked
package io.github.glosslint.cli.glossary;

import org.jspecify.annotations.NullMarked;
