/** Runs rules over a linked tree and makes findings of what they say. */
package io.github.glosslint.engine;
