/** Finds the files of a documentation tree and reads them without leaving its root. */
package io.github.glosslint.source;
