/** What the author of a rule needs. */
package io.github.glosslint.rule;
