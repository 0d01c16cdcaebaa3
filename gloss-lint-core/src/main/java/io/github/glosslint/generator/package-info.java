/** The site generators, one package each. */
package io.github.glosslint.generator;
