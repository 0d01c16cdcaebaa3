/** mdBook: books of chapters that a SUMMARY.md lists. */
package io.github.glosslint.generator.mdbook;
