/** The facts in one file, as immutable records. */
package io.github.glosslint.document;
