/**
 * Sphinx with MyST: configuration by its literals, documents and their names, directives, roles.
 */
package io.github.glosslint.generator.sphinx;
