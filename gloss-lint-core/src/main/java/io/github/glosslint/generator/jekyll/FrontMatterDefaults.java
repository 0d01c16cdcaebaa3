package io.github.glosslint.generator.jekyll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code defaults} of {@code _config.yml}: front matter for whole folders and types. */
final class FrontMatterDefaults {

  private record Set(String path, @Nullable String type, Map<String, @Nullable Object> values) {}

  private final List<Set> sets = new ArrayList<>();
  private final String collectionsFolder;
  private final boolean bySegment;

  private FrontMatterDefaults(String collectionsFolder, boolean bySegment) {
    this.collectionsFolder = collectionsFolder;
    this.bySegment = bySegment;
  }

  static FrontMatterDefaults of(JekyllConfig config) {
    FrontMatterDefaults defaults =
        new FrontMatterDefaults(config.folder("collections_dir", ""), config.major() < 4);
    for (Object item : JekyllConfig.list(config.values().get("defaults"))) {
      Map<String, @Nullable Object> set = JekyllConfig.map(item);
      if (set.get("values") instanceof Map<?, ?>) {
        Map<String, @Nullable Object> scope = JekyllConfig.map(set.get("scope"));
        Object path = scope.get("path");
        Object type = scope.get("type");
        defaults.sets.add(
            new Set(
                path instanceof String s ? s.startsWith("/") ? s.substring(1) : s : "",
                type == null ? null : plural(String.valueOf(type)),
                JekyllConfig.map(set.get("values"))));
      }
    }
    return defaults;
  }

  /** The names of Jekyll 2 still work. */
  private static String plural(String type) {
    return switch (type) {
      case "page", "post", "draft" -> type + "s";
      default -> type;
    };
  }

  /**
   * All values for a file: the longer scope wins, then the one with a type, then the later one.
   *
   * @param path from the site's source
   * @param type {@code pages} or the label of a collection
   */
  Map<String, @Nullable Object> of(String path, String type) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    Set last = null;
    for (Set set : sets) {
      if (!applies(set, path, type)) {
        continue;
      }
      if (last == null || precedes(last, set)) {
        merged.putAll(set.values());
        last = set;
      } else {
        set.values().forEach(merged::putIfAbsent);
      }
    }
    return merged;
  }

  private boolean applies(Set set, String path, String type) {
    if (set.type() != null && !set.type().equals(type)) {
      return false;
    }
    String scope = set.path();
    if (scope.isEmpty()) {
      return true;
    }
    if (scope.indexOf('*') < 0) {
      return isBelow(path, withoutCollections(scope));
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (Globs.glob(scope, path.substring(0, slash))) {
        return true;
      }
    }
    return Globs.glob(scope, path) || Globs.glob(scope, collectionsFolder + path);
  }

  private boolean isBelow(String path, String scope) {
    if (!bySegment) {
      return path.startsWith(scope);
    }
    String folder = scope.endsWith("/") ? scope.substring(0, scope.length() - 1) : scope;
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private String withoutCollections(String scope) {
    boolean inside = !collectionsFolder.isEmpty() && scope.startsWith(collectionsFolder);
    return inside ? scope.substring(collectionsFolder.length()) : scope;
  }

  private static boolean precedes(Set old, Set set) {
    if (set.path().length() != old.path().length()) {
      return set.path().length() > old.path().length();
    }
    return set.type() != null || old.type() == null;
  }
}
