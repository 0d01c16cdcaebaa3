package io.github.glosslint.source;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the documents of a tree, which are the files in a documentation {@link Language}
 * below the targets and whatever else the settings or the caller take for one. Each of them is in
 * exactly one of three places. All paths are from the root.
 *
 * @param read documents that are read
 * @param leftOut documents that are not, with who leaves them out: a setting, an ignore file, a
 *     generator, a limit
 * @param notUnderstood documents in languages that are not understood
 * @param uncounted folders that are left out and were not looked into, as there are too many files
 *     in such folders: the documents in them are in none of the three
 */
public record Inventory(
    SortedSet<String> read,
    SortedMap<String, String> leftOut,
    SortedMap<String, Language> notUnderstood,
    SortedSet<String> uncounted) {

  /** The same, when some of the documents are not read after all. */
  public Inventory leavingOut(Map<String, String> byPath) {
    if (byPath.isEmpty()) {
      return this;
    }
    SortedSet<String> stillRead = new TreeSet<>(read);
    SortedMap<String, String> all = new TreeMap<>(leftOut);
    byPath.forEach(
        (path, by) -> {
          if (stillRead.remove(path)) {
            all.put(path, by);
          }
        });
    return new Inventory(stillRead, all, notUnderstood, uncounted);
  }
}
