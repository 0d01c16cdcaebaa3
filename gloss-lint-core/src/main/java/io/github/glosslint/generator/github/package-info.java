/** Reads a tree, or a wiki, as github.com shows it. */
package io.github.glosslint.generator.github;
