package io.github.glosslint.fix;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import java.util.List;

/** Asked before a fix is applied. */
@FunctionalInterface
public interface FixChooser {

  /** Takes every fix. */
  FixChooser EVERY = (finding, fix, preview) -> Answer.EVERY;

  /**
   * Decides on a fix.
   *
   * @param preview the files that it changes, with nothing else changed in this pass
   */
  Answer choose(Finding finding, PlacedFix fix, List<FixedFile> preview);

  /** What is to be done. */
  enum Answer {
    /** Apply this fix. */
    YES,
    /** Leave this one out. */
    NO,
    /** Apply this one and every later one. */
    EVERY,
    /** Apply none from this one on; those that were chosen are. */
    STOP
  }
}
