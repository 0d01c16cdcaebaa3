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

  /** Those that the disk speaks for again. */
  private final Set<String> refreshed = new HashSet<>();

  /** All of other edits as well, which win. */
  public void add(Edits others) {
    written.putAll(others.written);
    removed.addAll(others.removed);
    refreshed.addAll(others.refreshed);
  }

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

  /** A file, or a folder with all that is in it, is what the disk has. */
  public void refresh(String path) {
    String below = path + "/";
    written.keySet().removeIf(edited -> edited.equals(path) || edited.startsWith(below));
    removed.removeIf(edited -> edited.equals(path) || edited.startsWith(below));
    refreshed.add(path);
  }

  private boolean concerns(String path) {
    return written.containsKey(path) || removed.contains(path) || isRefreshed(path);
  }

  private boolean isRefreshed(String path) {
    if (refreshed.isEmpty()) {
      return false;
    }
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (refreshed.contains(path.substring(0, end))) {
        return true;
      }
    }
    return refreshed.contains(path);
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
