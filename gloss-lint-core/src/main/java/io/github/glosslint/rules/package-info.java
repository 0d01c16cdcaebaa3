/** The built-in rules, one class per rule, named after its id. */
package io.github.glosslint.rules;
