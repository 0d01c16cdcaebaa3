/** Converts Markdown with JSX to plain Markdown, with origins. */
@NullMarked
package io.github.glosslint.template.mdx;

import org.jspecify.annotations.NullMarked;
