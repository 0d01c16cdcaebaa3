/** Finds the files of a documentation tree and reads them without ever leaving its root. */
package io.github.glosslint.source;
