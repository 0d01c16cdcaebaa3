/** What can be said about a URL. */
package io.github.glosslint.web.verdict;
