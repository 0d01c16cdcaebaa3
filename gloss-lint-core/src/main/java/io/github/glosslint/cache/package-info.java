/** Reports and facts that are kept from run to run, in files that need not be trusted. */
@NullMarked
package io.github.glosslint.cache;

import org.jspecify.annotations.NullMarked;
