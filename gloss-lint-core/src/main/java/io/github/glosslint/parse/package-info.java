/**
 * Readers of Markdown, HTML and front matter: text in, facts out. The only user of commonmark and
 * jsoup.
 */
package io.github.glosslint.parse;
