/** Text, positions in it, and the mapping from expanded text back to its files. */
package io.github.glosslint.text;
