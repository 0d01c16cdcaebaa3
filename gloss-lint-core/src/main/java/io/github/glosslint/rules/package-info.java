/** The built-in rules, one class a rule, named as its id. */
package io.github.glosslint.rules;
