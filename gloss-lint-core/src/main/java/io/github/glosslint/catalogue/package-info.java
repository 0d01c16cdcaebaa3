/** The rules' pages, from which names, severities and options of the rules are read. */
package io.github.glosslint.catalogue;
