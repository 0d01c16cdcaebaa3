/** Reads folders of HTML that a generator, whichever it was, has built. */
package io.github.glosslint.generator.built;
