/**
 * A kramdown reader, for GFM input and native input. It follows kramdown 2.4 and
 * kramdown-parser-gfm 1.1, whose backtracking is part of the language, and produces facts instead
 * of HTML.
 */
package io.github.glosslint.markup.kramdown;
