package io.github.glosslint.rename.draft;

import java.util.Map;
import java.util.SortedMap;

/**
 * Files that get other paths.
 *
 * @param files the new path of each file that moves, by its old one
 */
record MovedPaths(SortedMap<String, String> files) {

  boolean moves(String path) {
    return !now(path).equals(path);
  }

  /** Where a file, or a folder whose files all move alike, is in the end. */
  String now(String path) {
    String file = files.get(path);
    if (file != null || !path.endsWith("/")) {
      return file == null ? path : file;
    }
    SortedMap<String, String> behind = files.tailMap(path);
    if (behind.isEmpty() || !behind.firstKey().startsWith(path)) {
      return path;
    }
    Map.Entry<String, String> first = behind.entrySet().iterator().next();
    String rest = first.getKey().substring(path.length());
    String now = first.getValue();
    return now.endsWith("/" + rest) ? now.substring(0, now.length() - rest.length()) : path;
  }
}
