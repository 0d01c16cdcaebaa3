/** URLs of the web: normalised forms, and which of them are requested at all. */
package io.github.glosslint.web.url;
