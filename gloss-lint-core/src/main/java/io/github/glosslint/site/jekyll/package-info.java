/** Jekyll's reading of a source tree: configuration, pages, URLs, variables, Liquid, layouts. */
package io.github.glosslint.site.jekyll;
