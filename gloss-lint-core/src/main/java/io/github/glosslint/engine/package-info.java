/** Runs rules over a linked tree and turns their reports into findings. */
package io.github.glosslint.engine;
