package io.github.glosslint.cli.arguments;

/**
 * How to rename a term.
 *
 * @param from its name or address
 * @param to its new name
 * @param redirect whether an entry is left that leads from the old name to the new one
 * @param inPlace whether the entry stays where it is
 * @param write whether files are written without a question
 * @param dryRun whether the files are only listed
 * @param diff whether only the patch is shown
 * @param allowDirty whether files may be written although something is not committed
 */
public record RenameRequest(
    String from,
    String to,
    boolean redirect,
    boolean inPlace,
    boolean write,
    boolean dryRun,
    boolean diff,
    boolean allowDirty) {

  /** Whether nothing is written, whoever is asked. */
  public boolean onlyShows() {
    return dryRun || diff;
  }
}
