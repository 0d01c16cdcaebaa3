/**
 * A reader of kramdown, with its GFM input and its native one. It follows the semantics of kramdown
 * 2.4 and kramdown-parser-gfm 1.1, whose backtracking is part of the language, and yields facts
 * instead of HTML.
 */
package io.github.glosslint.parse.kramdown;
