package io.github.glosslint.cli.arguments;

/**
 * Whether a refactoring is shown, asked about, or written.
 *
 * @param write whether files are written without a question
 * @param dryRun whether the files are only listed
 * @param diff whether only the patch is shown
 * @param allowDirty whether files may be written although something is not committed
 */
public record WriteRequest(boolean write, boolean dryRun, boolean diff, boolean allowDirty) {

  /** Whether nothing is written, whoever is asked. */
  public boolean onlyShows() {
    return dryRun || diff;
  }
}
