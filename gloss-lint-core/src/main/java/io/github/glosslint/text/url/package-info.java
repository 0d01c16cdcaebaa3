/** What a URL is, as text: its syntax, its numeric hosts, and the slips people make. */
@NullMarked
package io.github.glosslint.text.url;

import org.jspecify.annotations.NullMarked;
