package io.github.glosslint.engine;

import io.github.glosslint.finding.RuleId;

/**
 * A rule that broke off, which is our own fault. What it and all others found is not lost.
 *
 * @param path the document it looked at, relative to the root; empty for the tree as a whole
 */
public record RuleFailure(RuleId rule, String path, Throwable cause) {}
