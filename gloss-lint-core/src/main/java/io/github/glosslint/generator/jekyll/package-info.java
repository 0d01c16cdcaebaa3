/** Reads a source tree as Jekyll does: configuration, pages, URLs, variables, Liquid, layouts. */
package io.github.glosslint.generator.jekyll;
