/**
 * Glossaries of a linked site: entries with their terms, and how entries relate. The names are
 * those of ISO 25964 and SKOS where these have one.
 */
@NullMarked
package io.github.glosslint.glossary;

import org.jspecify.annotations.NullMarked;
