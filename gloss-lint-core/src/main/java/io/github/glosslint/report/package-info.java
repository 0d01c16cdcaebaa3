/** Report formats, one class per format. */
@NullMarked
package io.github.glosslint.report;

import org.jspecify.annotations.NullMarked;
