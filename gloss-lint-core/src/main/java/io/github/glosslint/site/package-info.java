/** Site generators: what is a page, what is its URL, where does a destination lead. */
package io.github.glosslint.site;
