package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the files that tell Git what to ignore, and what says that Git tracks it all the same. */
final class IgnoreFiles {

  /** Bytes; a larger file is not read: every name is held against every pattern. */
  static final int MAX_SIZE = 256 * 1024;

  /** UTF-16 units; Linux has no longer paths, so that nobody writes a file there. */
  private static final int LONGEST_PATH = 4096;

  private final Folders folders;
  private final Map<String, IgnoreRules> byFolder = new ConcurrentHashMap<>();
  private final Map<String, Repository> repositories = new ConcurrentHashMap<>();

  IgnoreFiles(Folders folders) {
    this.folders = folders;
  }

  /** The checkout whose root a folder is; null if it is not one. */
  @Nullable Repository repository(String folder, @Nullable Path path, Listing listing) {
    return path == null || listing.get(".git") == null
        ? null
        : repositories.computeIfAbsent(folder, f -> Repository.of(f, path, folders.areStamped()));
  }

  /** The checkout that the root of the tree is. */
  Repository root() {
    Repository found = repository("", folders.root(), folders.list("", null));
    return found == null ? Repository.none() : found;
  }

  /** The checkout that a folder lies in, at whose own entries nobody looked yet. */
  Repository repositoryAbove(String folder) {
    Repository found = root();
    for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
      String parent = folder.substring(0, end);
      Folders.Place place = folders.find(parent);
      Entry entry = place.entry();
      if (place.kind() == SourceTree.Kind.DIRECTORY && entry != null) {
        Repository nearer = repository(parent, entry.path(), folders.list(parent, entry));
        found = nearer == null ? found : nearer;
      }
    }
    return found;
  }

  /** The rules that hold for a file or a folder: those of the folders that it is in. */
  IgnoreRules above(String path) {
    IgnoreRules rules = root().exclude();
    if (!path.isEmpty()) {
      rules = in("", rules);
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        rules = in(path.substring(0, end), rules);
      }
    }
    return rules;
  }

  /** The rules that hold for what is in a folder, whose own file is read once. */
  private IgnoreRules in(String folder, IgnoreRules above) {
    IgnoreRules known = byFolder.get(folder);
    if (known == null) {
      known = read(folder, above);
      byFolder.put(folder, known);
    }
    return known;
  }

  /**
   * Whether an ignore file of Git matches a path, which need not exist, or a folder that it is in.
   */
  boolean ignores(String path) {
    if (path.length() > LONGEST_PATH) {
      return false;
    }
    IgnoreRules rules = in("", root().exclude());
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end);
      if (rules.ignores(folder, true)) {
        return true;
      }
      rules = in(folder, rules);
    }
    return rules.ignores(path, false);
  }

  /** The rules that hold within a folder. */
  IgnoreRules of(String folder, Listing listing, IgnoreRules above) {
    Entry file = listing.get(".gitignore");
    return file == null ? above : read(file, folder, above);
  }

  private IgnoreRules read(String folder, IgnoreRules above) {
    Entry file = folders.find(path(folder)).entry();
    return file == null ? above : read(file, folder, above);
  }

  private static IgnoreRules read(Entry file, String folder, IgnoreRules above) {
    if (file.type() != Listing.Type.FILE) {
      return above;
    }
    ReadResult result = FileReader.read("", file, MAX_SIZE);
    return IgnoreRules.of(result.text().content(), folder, path(folder), above);
  }

  private static String path(String folder) {
    return folder.isEmpty() ? ".gitignore" : folder + "/.gitignore";
  }

  /**
   * Adds the files of Git that were read.
   *
   * @return false if these are unknown
   */
  boolean addLooks(List<Footprint.Look> looks) {
    for (Repository repository : new TreeMap<>(repositories).values()) {
      if (!repository.addLooks(looks)) {
        return false;
      }
    }
    return true;
  }

  /** What the reader of a report should know about the checkouts of the tree. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Repository repository : new TreeMap<>(repositories).values()) {
      String note = repository.note();
      if (note != null) {
        notes.add(note);
      }
    }
    return notes;
  }
}
