package io.github.glosslint.fix;

import io.github.glosslint.finding.Safety;

/**
 * Which fixes are applied, and where.
 *
 * @param most the least trusted fixes to apply: {@link Safety#SAFE} or {@link Safety#UNSAFE}
 * @param write whether files are written; if not, the result says what would be
 * @param allowDirty whether files may be written while Git knows of changes that are not committed
 * @param chooser asked before each fix
 */
public record FixOptions(Safety most, boolean write, boolean allowDirty, FixChooser chooser) {

  public FixOptions {
    if (most == Safety.DISPLAY) {
      throw new IllegalArgumentException("fixes for reading cannot be applied");
    }
  }

  /** Writes safe fixes where nothing is uncommitted. */
  public static FixOptions safe() {
    return new FixOptions(Safety.SAFE, true, false, FixChooser.EVERY);
  }

  /** Takes unsafe fixes as well. */
  public FixOptions unsafe() {
    return new FixOptions(Safety.UNSAFE, write, allowDirty, chooser);
  }

  /** Writes nothing. */
  public FixOptions dryRun() {
    return new FixOptions(most, false, allowDirty, chooser);
  }

  /** Writes over changes that are not committed, too. */
  public FixOptions allowingDirty() {
    return new FixOptions(most, write, true, chooser);
  }

  /** Asks about each fix. */
  public FixOptions choosing(FixChooser asked) {
    return new FixOptions(most, write, allowDirty, asked);
  }
}
