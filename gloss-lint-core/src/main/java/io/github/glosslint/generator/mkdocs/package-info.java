/** MkDocs: sources and their URLs, what Python-Markdown makes of pages, plugins. */
package io.github.glosslint.generator.mkdocs;
