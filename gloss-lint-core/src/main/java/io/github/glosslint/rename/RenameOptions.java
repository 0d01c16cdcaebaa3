package io.github.glosslint.rename;

import java.util.function.Predicate;

/**
 * How a term is renamed.
 *
 * @param redirect whether an entry is left that leads from the old name to the new one
 * @param inPlace whether the entry stays where it is, even if it is out of order then
 * @param write whether files are written; if not, the result says what would be
 * @param allowDirty whether files may be written while Git knows of changes that are not committed
 * @param approval asked before files are written, with what would be; they are not if it says no
 */
public record RenameOptions(
    boolean redirect,
    boolean inPlace,
    boolean write,
    boolean allowDirty,
    Predicate<RenameResult> approval) {

  /** Takes whatever comes. */
  public static final Predicate<RenameResult> ANYHOW = result -> true;

  /** Moves the entry to where it belongs, and writes files where nothing is uncommitted. */
  public static RenameOptions defaults() {
    return new RenameOptions(false, false, true, false, ANYHOW);
  }

  /** Leaves an entry that leads from the old name to the new one. */
  public RenameOptions redirecting() {
    return new RenameOptions(true, inPlace, write, allowDirty, approval);
  }

  /** Leaves the entry where it is. */
  public RenameOptions stayingInPlace() {
    return new RenameOptions(redirect, true, write, allowDirty, approval);
  }

  /** Writes nothing. */
  public RenameOptions dryRun() {
    return new RenameOptions(redirect, inPlace, false, allowDirty, approval);
  }

  /** Writes over changes that are not committed, too. */
  public RenameOptions allowingDirty() {
    return new RenameOptions(redirect, inPlace, write, true, approval);
  }

  /** Asks before files are written. */
  public RenameOptions confirming(Predicate<RenameResult> asked) {
    return new RenameOptions(redirect, inPlace, write, allowDirty, asked);
  }
}
