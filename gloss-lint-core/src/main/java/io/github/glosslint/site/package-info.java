/** Site generators: which files are pages, what their URLs are, and where a destination leads. */
package io.github.glosslint.site;
