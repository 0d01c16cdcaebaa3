package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names the documents that a walk leaves out. Folders that are left out as a whole are looked into
 * only to count, on demand.
 */
final class LeftOut {

  /**
   * Files and folders that are looked at for counting, in all folders that are left out together:
   * {@code node_modules} can have a hundred times as many as there are documents.
   */
  static final int MAX_ENTRIES = 20_000;

  /** A folder that is left out as a whole, and by whom. */
  private record Folder(String path, Path place, String by) {}

  private final Folders folders;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedSet<String> uncounted = new TreeSet<>();
  private final Deque<Folder> todo = new ArrayDeque<>();
  private int entries;

  LeftOut(Folders folders) {
    this.folders = folders;
  }

  /** Records a file, if it is a document by its name. */
  void file(String path, Listing.Type type, String by) {
    if (Language.of(path) != null
        && (type != Listing.Type.LINK || folders.find(path).kind() != SourceTree.Kind.DIRECTORY)) {
      files.put(path, by);
    }
  }

  /** Records a folder with all that is in it. */
  void folder(String path, Entry folder, String by) {
    Path place = folder.path();
    // What is of another time only is not on disk to be counted.
    if (place != null) {
      todo.add(new Folder(path, place, by));
    }
  }

  /** The documents, with who leaves them out. */
  SortedMap<String, String> files() {
    while (!todo.isEmpty()) {
      count(todo.pop());
    }
    return files;
  }

  /** Folders that {@link #files} did not look into. */
  SortedSet<String> uncounted() {
    return uncounted;
  }

  private void count(Folder folder) {
    if (entries >= MAX_ENTRIES) {
      uncounted.add(folder.path());
      return;
    }
    Listing listing;
    try {
      listing = folders.listOnce(folder.path(), folder.place());
    } catch (IOException | SecurityException e) {
      uncounted.add(folder.path());
      return;
    }
    entries += listing.entries().size();
    for (Map.Entry<String, Entry> each : listing.entries().entrySet()) {
      String name = each.getKey();
      String path = folder.path() + "/" + name;
      Entry entry = each.getValue();
      if (entry.type() == Listing.Type.FOLDER) {
        if (!name.equals(".git")) {
          folder(path, entry, folder.by());
        }
      } else {
        file(path, entry.type(), folder.by());
      }
    }
  }
}
