/** The facts that one file states, as immutable records. */
package io.github.glosslint.document;
