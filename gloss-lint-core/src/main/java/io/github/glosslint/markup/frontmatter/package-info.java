/** Front matter in YAML, TOML and JSON: where it ends, and what it says. */
package io.github.glosslint.markup.frontmatter;
