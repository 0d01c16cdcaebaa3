package io.github.glosslint.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What differs from the disk while a tree is being edited: texts, and files that are gone. Paths
 * are from the root. Not thread-safe.
 */
public final class Edits {

  private final Map<String, EditedFile> written = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  /** A file has this text, whether or not the disk has the file. */
  public void put(String path, String text) {
    written.put(path, new EditedFile(text));
    removed.remove(path);
  }

  /** A file is gone, whether or not the disk has it. */
  public void remove(String path) {
    written.remove(path);
    removed.add(path);
  }

  private boolean concerns(String path) {
    return written.containsKey(path) || removed.contains(path);
  }

  /**
   * @param texts what else is edited, by path; the edits win
   */
  FormerFiles over(Map<String, String> texts) {
    Map<String, EditedFile> present = new HashMap<>(written);
    texts.forEach(
        (path, text) -> {
          if (!concerns(path)) {
            present.put(path, new EditedFile(text));
          }
        });
    return new FormerFiles(present, removed);
  }
}
