/** Hugo: configuration, content, bundles, languages, shortcodes, render hooks, goldmark's ids. */
package io.github.glosslint.generator.hugo;
