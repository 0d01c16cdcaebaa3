/** Reads a tree as github.com shows it. */
package io.github.glosslint.generator.github;
