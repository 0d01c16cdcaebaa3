/**
 * Readers of Markdown, HTML and front matter: they turn text into facts. The only user of
 * commonmark and, besides {@code web}, of jsoup.
 */
package io.github.glosslint.markup;
