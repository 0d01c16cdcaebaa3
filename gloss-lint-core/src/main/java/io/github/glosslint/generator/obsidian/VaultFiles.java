package io.github.glosslint.generator.obsidian;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files of a vault by the ends of their paths: a link names as much of the path as tells a file
 * from others, or all of it, in any case. Immutable.
 */
final class VaultFiles {

  /** By names in small letters, a note by its name without the ending as well. */
  private final Map<String, List<String>> byName = new HashMap<>();

  private VaultFiles(SourceTree tree, String root) {
    for (String file : tree.files()) {
      if (file.startsWith(root)) {
        String name = UrlPath.name(key(file));
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(file);
        if (name.endsWith(Vault.NOTE)) {
          byName.computeIfAbsent(stem(name), key -> new ArrayList<>(1)).add(file);
        }
      }
    }
  }

  static VaultFiles of(SourceTree tree, String root) {
    return new VaultFiles(tree, root);
  }

  /**
   * The files whose paths end so, in the order of their paths.
   *
   * @param end without a slash at its beginning
   */
  List<String> endingWith(String end) {
    String key = "/" + key(end);
    List<String> found = new ArrayList<>();
    for (String file : byName.getOrDefault(UrlPath.name(key), List.of())) {
      String path = "/" + key(file);
      if (path.endsWith(key) || stem(path).endsWith(key)) {
        found.add(file);
      }
    }
    return found;
  }

  private static String stem(String name) {
    return name.endsWith(Vault.NOTE)
        ? name.substring(0, name.length() - Vault.NOTE.length())
        : name;
  }

  private static String key(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
