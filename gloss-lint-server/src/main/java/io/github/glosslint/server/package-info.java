/** The language server: what editors ask, answered by a workspace of the library. */
@NullMarked
package io.github.glosslint.server;

import org.jspecify.annotations.NullMarked;
