package io.github.glosslint.cli;

import java.io.IOException;

/**
 * The run that the launcher makes the class archive of checks of: {@link Rehearsal} without audits
 * and without the classes that only they and the language server need. Nearly all of an archive is
 * in the memory of each run, used or not, and those would be a third of it.
 */
public final class CheckRehearsal {

  private CheckRehearsal() {}

  /** Takes a small folder, and then the arguments of a run that reads everything. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Rehearsal.loadAll("gloss-lint-core-*.jar");
    Rehearsal.runOften(args[0]);
    Rehearsal.runLast(args);
  }
}
