/** Texts, the places in them, and the way back from an expanded text to its files. */
package io.github.glosslint.text;
