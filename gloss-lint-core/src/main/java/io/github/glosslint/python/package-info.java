/** The literals of a Python file, with positions; nothing is run. */
package io.github.glosslint.python;
