/** The pages of the rules, which define their ids, severities and options. */
package io.github.glosslint.catalogue;
