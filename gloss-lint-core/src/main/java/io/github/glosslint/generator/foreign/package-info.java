/** Generators that are recognised by their files, and whose reading of them is not known here. */
package io.github.glosslint.generator.foreign;
