/** The findings of a run. */
package io.github.glosslint.finding;
