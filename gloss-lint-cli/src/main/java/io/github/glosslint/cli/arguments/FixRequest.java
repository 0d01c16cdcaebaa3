package io.github.glosslint.cli.arguments;

/**
 * How to fix.
 *
 * @param unsafe whether unsafe fixes are applied, too
 * @param dryRun whether fixes are only listed
 * @param diff whether they are only shown, as a patch
 * @param interactive whether the user is asked about each
 * @param allowDirty whether files may be written although something is not committed
 */
public record FixRequest(
    boolean unsafe, boolean dryRun, boolean diff, boolean interactive, boolean allowDirty) {

  public boolean writes() {
    return !dryRun && !diff;
  }
}
