/**
 * The Maven plugin: parameters to the library's calls, a report to the build log and its result.
 */
@NullMarked
package io.github.glosslint.maven;

import org.jspecify.annotations.NullMarked;
