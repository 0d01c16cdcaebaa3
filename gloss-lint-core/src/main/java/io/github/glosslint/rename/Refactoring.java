package io.github.glosslint.rename;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import java.util.List;

/** A change of many files by one wish, with all that leads to what was changed. */
public sealed interface Refactoring permits MoveResult, RenameResult {

  /** The files whose text changed, or would. */
  List<FixedFile> files();

  /**
   * The files that should have been written and were not; if one of them could have been known
   * before, nothing was written.
   */
  List<UnwrittenFile> unwritten();

  /** Whether the files are written, but for those. */
  boolean written();

  /**
   * What to look at: what could not be followed, and why something was left out; a sentence each.
   */
  List<String> notes();
}
