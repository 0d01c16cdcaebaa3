/** Settings, and reading them from {@code gloss-lint.yml}. */
package io.github.glosslint.config;
