package io.github.glosslint.fix;

import io.github.glosslint.finding.Safety;
import io.github.glosslint.report.Report;
import java.util.List;

/**
 * What became of the findings and fixes of a run.
 *
 * @param applied in the order of passes, then of findings; of a run that writes nothing those that
 *     would be
 * @param skipped in the order of findings
 * @param files those that changed, or would, by path
 * @param unwritten those that should have been written and were not, by path; their fixes are not
 *     among {@code applied}
 * @param before the findings before the first fix
 * @param left a check of the files with all their fixes
 */
public record FixResult(
    List<AppliedFix> applied,
    List<SkippedFix> skipped,
    List<FixedFile> files,
    List<UnwrittenFile> unwritten,
    Report before,
    Report left) {

  public FixResult {
    applied = List.copyOf(applied);
    skipped = List.copyOf(skipped);
    files = List.copyOf(files);
    unwritten = List.copyOf(unwritten);
  }

  /** How many of the findings that are left have a fix that is unsafe, and none that is safe. */
  public long needUnsafe() {
    return left.findings().stream()
        .filter(finding -> finding.soleFix(Safety.SAFE) == null)
        .filter(finding -> finding.soleFix(Safety.UNSAFE) != null)
        .count();
  }
}
