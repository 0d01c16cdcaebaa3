package io.github.glosslint.rename;

import java.util.function.Predicate;

/**
 * How a file or a folder is moved.
 *
 * @param write whether it is moved and files are written; if not, the result says what would be
 * @param allowDirty whether files may be written while Git knows of changes that are not committed
 * @param approval asked before anything is written, with what would be; nothing is if it says no
 */
public record MoveOptions(boolean write, boolean allowDirty, Predicate<MoveResult> approval) {

  /** Takes whatever comes. */
  public static final Predicate<MoveResult> ANYHOW = result -> true;

  /** Moves, and writes files where nothing is uncommitted. */
  public static MoveOptions defaults() {
    return new MoveOptions(true, false, ANYHOW);
  }

  /** Writes nothing. */
  public MoveOptions dryRun() {
    return new MoveOptions(false, allowDirty, approval);
  }

  /** Writes over changes that are not committed, too. */
  public MoveOptions allowingDirty() {
    return new MoveOptions(write, true, approval);
  }

  /** Asks before anything is written. */
  public MoveOptions confirming(Predicate<MoveResult> asked) {
    return new MoveOptions(write, allowDirty, asked);
  }
}
