package io.github.glosslint.fix;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;

/**
 * A fix that might have been applied and was not.
 *
 * @param reason why, a clause such as {@code "docs/a.md is not valid UTF-8"}
 */
public record SkippedFix(Finding finding, PlacedFix fix, String reason) {}
