package io.github.glosslint.fix;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;

/**
 * A fix that was applied.
 *
 * @param finding the finding, its place as it was before this pass
 * @param pass from 1; a later pass sees what earlier ones wrote
 */
public record AppliedFix(Finding finding, PlacedFix fix, int pass) {}
