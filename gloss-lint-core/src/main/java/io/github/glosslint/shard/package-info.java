/**
 * A check that is divided among machines: what each of them writes, and how that is put together.
 */
@NullMarked
package io.github.glosslint.shard;

import org.jspecify.annotations.NullMarked;
