/** URLs of the web: normalised, and what of them is asked for at all. */
package io.github.glosslint.web.url;
