/** What one run tells the next about URLs, and what follows from it. */
package io.github.glosslint.web.history;
