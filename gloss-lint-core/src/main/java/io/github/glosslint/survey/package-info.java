/** What a tree is made of, as far as it is recognised: for who writes settings for it. */
@NullMarked
package io.github.glosslint.survey;

import org.jspecify.annotations.NullMarked;
