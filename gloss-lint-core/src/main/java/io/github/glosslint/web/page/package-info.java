/** What a page of the web says: whether it has a fragment, and whether it is the page at all. */
package io.github.glosslint.web.page;
