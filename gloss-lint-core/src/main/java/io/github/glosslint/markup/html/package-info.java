/**
 * The reader of HTML, with its style sheets, and that of feeds: tags, their attributes, and the
 * text between them. Besides {@code web}, {@code markup} is the only user of jsoup.
 */
package io.github.glosslint.markup.html;
