package io.github.glosslint.migration;

import java.util.List;
import java.util.Set;

/** Reads the settings files of one tool. */
interface Importer {

  /** The name of the tool. */
  String tool();

  /** The names of its files, those first that win over others beside them. */
  List<String> names();

  /** Names of files that are programs, so that nobody can read them here. */
  default List<String> programs() {
    return List.of();
  }

  /** Whether its files count beside the settings files of the tool, and not in place of them. */
  default boolean isAside() {
    return false;
  }

  /** Whether a file of that name has settings of the tool. */
  default boolean isIn(ForeignFile file) {
    return true;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it cannot be read; the message is a clause
   */
  void read(ForeignFile file, Draft draft);

  /** The keys that it knows, for tests: those that are taken and those that are left. */
  Set<String> keys();
}
