package io.github.glosslint;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a baseline knew of the findings of a run.
 *
 * @param baseline its file, relative to the working directory, with {@code /}
 * @param count how many findings it knew, which the report leaves out
 * @param gone what it knows and was found no more, each with how many of it; without what the run
 *     could not have seen
 * @param doubt why the run could not tell what is gone, as a clause; null if it could
 */
public record KnownFindings(
    String baseline, int count, List<BaselineEntry> gone, @Nullable String doubt) {

  public KnownFindings {
    gone = List.copyOf(gone);
  }

  /** How many findings were found no more. */
  public long goneCount() {
    return Baseline.sum(gone);
  }
}
