package io.github.glosslint.source;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Files and folders that a walk is limited to. Paths are those of {@link SourceTree}. */
final class Listed {

  private final NavigableSet<String> paths;

  Listed(Collection<String> paths) {
    this.paths = new TreeSet<>(paths);
  }

  /** Whether a file or folder is listed, or a folder above it. */
  boolean has(String path) {
    if (paths.contains(path) || paths.contains("")) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (paths.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** What is listed below a folder. */
  Collection<String> below(String folder) {
    // The character after the slash ends what starts with it.
    return paths.subSet(folder + "/", folder + "0");
  }
}
