/**
 * Inspects downloaded pages: whether they have a fragment, and whether they are the page at all or
 * a bot challenge.
 */
package io.github.glosslint.web.page;
