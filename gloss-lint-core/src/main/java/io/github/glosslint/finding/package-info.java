/** What a run finds. */
package io.github.glosslint.finding;
