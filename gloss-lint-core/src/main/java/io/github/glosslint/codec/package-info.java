/** Numbers, texts and places as bytes, and back from bytes that need not be trusted. */
@NullMarked
package io.github.glosslint.codec;

import org.jspecify.annotations.NullMarked;
