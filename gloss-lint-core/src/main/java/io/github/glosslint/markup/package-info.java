/**
 * What readers of markup share: the flavor of a platform, ids of headings, lists of related terms,
 * slips in links. Each reader, which turns text into facts, is a package below.
 */
package io.github.glosslint.markup;
