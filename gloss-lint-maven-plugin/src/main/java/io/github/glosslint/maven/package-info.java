/**
 * The Maven plugin: turns parameters into calls of the library, and a report into log messages and
 * a build result.
 */
@NullMarked
package io.github.glosslint.maven;

import org.jspecify.annotations.NullMarked;
