/** Results of URLs kept from one run to the next, and the conclusions drawn from them. */
package io.github.glosslint.web.history;
