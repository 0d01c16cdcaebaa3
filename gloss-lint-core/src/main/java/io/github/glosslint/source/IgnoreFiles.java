package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the files that tell Git what to ignore. */
final class IgnoreFiles {

  /** Bytes; a larger file is not read: every name is held against every pattern. */
  private static final int MAX_SIZE = 256 * 1024;

  private final Folders folders;
  private final Map<String, IgnoreRules> byFolder = new ConcurrentHashMap<>();

  IgnoreFiles(Folders folders) {
    this.folders = folders;
  }

  /** The rules that hold in a folder before its own {@code .gitignore}. */
  IgnoreRules above(String folder) {
    IgnoreRules rules = read(".git/info/exclude", "", IgnoreRules.none());
    if (!folder.isEmpty()) {
      rules = read(".gitignore", "", rules);
      for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
        String parent = folder.substring(0, end);
        rules = read(parent + "/.gitignore", parent, rules);
      }
    }
    return rules;
  }

  /** The rules that hold for a path, read once a folder. */
  IgnoreRules within(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    IgnoreRules known = byFolder.get(folder);
    if (known == null) {
      known = above(path);
      byFolder.put(folder, known);
    }
    return known;
  }

  /** The rules that hold within a folder. */
  IgnoreRules of(String folder, Listing listing, IgnoreRules above) {
    Entry file = listing.get(".gitignore");
    return file == null ? above : read(file, folder, above);
  }

  private IgnoreRules read(String path, String folder, IgnoreRules above) {
    Entry file = folders.find(path).entry();
    return file == null ? above : read(file, folder, above);
  }

  private IgnoreRules read(Entry file, String folder, IgnoreRules above) {
    if (file.type() != Listing.Type.FILE) {
      return above;
    }
    ReadResult result = FileReader.read("", file, MAX_SIZE);
    return IgnoreRules.of(result.text().content(), folder, above);
  }
}
