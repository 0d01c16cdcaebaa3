package io.github.glosslint.cli.arguments;

/**
 * What to move.
 *
 * @param from a file or folder, as it was named
 * @param to its new path, or a folder that exists
 * @param write whether it is moved without a question
 * @param dryRun whether the files are only listed
 * @param diff whether only the patch is shown
 * @param allowDirty whether files may be written although something is not committed
 */
public record MoveRequest(
    String from, String to, boolean write, boolean dryRun, boolean diff, boolean allowDirty) {

  /** Whether nothing is written, whoever is asked. */
  public boolean onlyShows() {
    return dryRun || diff;
  }
}
