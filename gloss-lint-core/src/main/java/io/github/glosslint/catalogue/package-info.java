/** The pages of the rules, which define their ids, severities and options. */
@NullMarked
package io.github.glosslint.catalogue;

import org.jspecify.annotations.NullMarked;
