package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The differences between the tree on disk and its state at another time. A folder that no longer
 * contains files remains, empty.
 */
public final class FormerFiles {

  /** Nothing differs. */
  static final FormerFiles NONE = new FormerFiles(Map.of(), Set.of());

  /** By folder, the entries that were others; null for those that did not exist. */
  private final Map<String, SortedMap<String, @Nullable Entry>> byFolder = new HashMap<>();

  /**
   * @param present files that were others than they are, or are no more, by path from the root
   * @param absent paths of files that did not exist; {@code present} wins
   */
  public FormerFiles(Map<String, ? extends FormerFile> present, Collection<String> absent) {
    absent.forEach(path -> put(path, null));
    present.forEach((path, file) -> put(path, Entry.of(file)));
  }

  private void put(String path, @Nullable Entry entry) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, Math.max(0, slash));
    byFolder.computeIfAbsent(folder, f -> new TreeMap<>()).put(path.substring(slash + 1), entry);
    if (slash > 0 && entry != null) {
      putFolder(folder);
    }
  }

  private void putFolder(String path) {
    int slash = path.lastIndexOf('/');
    String above = path.substring(0, Math.max(0, slash));
    SortedMap<String, @Nullable Entry> entries =
        byFolder.computeIfAbsent(above, f -> new TreeMap<>());
    String name = path.substring(slash + 1);
    Entry known = entries.get(name);
    if (known == null || known.type() != Listing.Type.FOLDER) {
      entries.put(name, Entry.formerFolder());
      if (slash > 0) {
        putFolder(above);
      }
    }
  }

  /** A folder's entries as they were, given what it holds now. */
  Listing of(String folder, Listing now) {
    SortedMap<String, @Nullable Entry> others = byFolder.get(folder);
    if (others == null) {
      return now;
    }
    SortedMap<String, Entry> entries = new TreeMap<>(now.entries());
    others.forEach(
        (name, former) -> {
          Entry present = entries.get(name);
          if (former == null) {
            entries.remove(name);
          } else if (present == null
              || present.type() != Listing.Type.FOLDER
              || former.type() != Listing.Type.FOLDER) {
            entries.put(name, former);
          }
        });
    return new Listing(entries);
  }
}
