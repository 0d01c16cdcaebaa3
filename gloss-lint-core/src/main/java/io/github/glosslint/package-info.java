/** The facade: check a documentation tree and get a report. */
package io.github.glosslint;
