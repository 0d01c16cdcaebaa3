/** Rules about the entries of glossaries, one class per rule. */
@NullMarked
package io.github.glosslint.rules.glossary;

import org.jspecify.annotations.NullMarked;
