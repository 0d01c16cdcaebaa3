/**
 * The reader of CommonMark: blocks by commonmark-java, of which this is the only user, inlines by
 * {@link io.github.glosslint.markup.commonmark.InlineScanner}, whose time is linear.
 */
package io.github.glosslint.markup.commonmark;
