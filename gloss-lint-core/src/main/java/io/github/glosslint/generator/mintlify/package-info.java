/** Reads the sources of a Mintlify site. */
package io.github.glosslint.generator.mintlify;
