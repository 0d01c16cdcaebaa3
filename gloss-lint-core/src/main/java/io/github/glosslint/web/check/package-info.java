/** The way from a URL to its verdict: which requests are made, and what their answers mean. */
package io.github.glosslint.web.check;
