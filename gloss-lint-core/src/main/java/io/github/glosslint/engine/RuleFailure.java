package io.github.glosslint.engine;

import io.github.glosslint.finding.RuleId;

/**
 * A rule that threw an exception, which is a bug. Its results so far and those of all other rules
 * are kept.
 *
 * @param path the document it looked at, relative to the root; empty for the tree as a whole
 */
public record RuleFailure(RuleId rule, String path, Throwable cause) {}
