/** The settings of a run, and the reader of {@code gloss-lint.yml}. */
package io.github.glosslint.config;
