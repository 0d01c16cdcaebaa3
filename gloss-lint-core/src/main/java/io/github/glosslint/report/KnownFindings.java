package io.github.glosslint.report;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run that are in its baseline.
 *
 * @param baseline its file, relative to the working directory, with {@code /}
 * @param count the number of known findings, which the report leaves out
 * @param gone entries whose finding no longer exists, each with a count; without entries that the
 *     run could not have found
 * @param doubt why the run could not determine what is gone, as a clause; null if it could
 */
public record KnownFindings(
    String baseline, int count, List<BaselineEntry> gone, @Nullable String doubt) {

  public KnownFindings {
    gone = List.copyOf(gone);
  }

  /** The number of findings that no longer exist. */
  public long goneCount() {
    return Baseline.sum(gone);
  }
}
