package io.github.glosslint.migration;

import java.util.List;

/** Files with an entry on each line, and comments. */
final class LineFile {

  private LineFile() {}

  /** The entries of a file. */
  static List<String> entries(ForeignFile file) {
    return file.text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** Excludes what a file in the format of {@code .gitignore} names. */
  static void exclude(ForeignFile file, Draft draft) {
    for (String glob : entries(file)) {
      draft.exclude("", glob.startsWith("./") ? glob.substring(2) : glob);
    }
  }
}
