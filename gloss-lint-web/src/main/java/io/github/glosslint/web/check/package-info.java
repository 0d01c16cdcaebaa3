/** How a URL gets its verdict: which requests are made, and what the responses mean. */
package io.github.glosslint.web.check;
