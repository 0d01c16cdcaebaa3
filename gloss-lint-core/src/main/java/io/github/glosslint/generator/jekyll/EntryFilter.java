package io.github.glosslint.generator.jekyll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files Jekyll looks at, as its {@code EntryFilter} decides it. Paths count from the source.
 */
final class EntryFilter {

  private static final List<String> EXCLUDED_BY_3 =
      List.of(
          "Gemfile",
          "Gemfile.lock",
          "node_modules",
          "vendor/bundle/",
          "vendor/cache/",
          "vendor/gems/",
          "vendor/ruby/");
  private static final List<String> EXCLUDED_BY_4 =
      List.of(
          ".sass-cache",
          ".jekyll-cache",
          "gemfiles",
          "Gemfile",
          "Gemfile.lock",
          "node_modules",
          "vendor/bundle/",
          "vendor/cache/",
          "vendor/gems/",
          "vendor/ruby/");

  private final List<String> include;
  private final List<String> exclude;
  private final Map<String, Boolean> folders = new ConcurrentHashMap<>();

  private EntryFilter(List<String> include, List<String> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  static EntryFilter of(JekyllConfig config) {
    List<String> include =
        config.values().containsKey("include") ? config.strings("include") : List.of(".htaccess");
    boolean given = config.values().containsKey("exclude");
    List<String> exclude = new ArrayList<>(config.strings("exclude"));
    if (config.major() >= 4) {
      exclude.addAll(EXCLUDED_BY_4);
    } else if (!given) {
      exclude.addAll(EXCLUDED_BY_3);
    }
    if (config.githubPages()) {
      exclude.add("CNAME");
    }
    exclude.removeAll(include);
    return new EntryFilter(include, List.copyOf(exclude));
  }

  /** Whether the file is kept, with each of the folders it is in. */
  boolean keeps(String path) {
    int slash = path.lastIndexOf('/');
    return keepsFolder(path.substring(0, slash + 1))
        && keepsEntry(path, path.substring(slash + 1), false);
  }

  /** Whether a folder is looked into. */
  boolean keepsFolder(String folder) {
    if (folder.isEmpty()) {
      return true;
    }
    Boolean known = folders.get(folder);
    if (known == null) {
      int slash = folder.lastIndexOf('/', folder.length() - 2);
      known =
          keepsFolder(folder.substring(0, slash + 1))
              && keepsEntry(
                  folder.substring(0, folder.length() - 1),
                  folder.substring(slash + 1, folder.length() - 1),
                  true);
      folders.put(folder, known);
    }
    return known;
  }

  /**
   * Whether an entry of {@code _posts} or of a collection is kept, where folders are not asked.
   *
   * @param base the folder of posts or of the collection, with its final slash
   * @param entry the path below it
   */
  boolean keepsBelow(String base, String entry) {
    return keepsEntry(base + entry, entry, false);
  }

  private boolean keepsEntry(String path, String entry, boolean folder) {
    if (entry.endsWith(".")) {
      return false;
    }
    String name = entry.substring(entry.lastIndexOf('/') + 1);
    boolean included = matches(include, entry, folder) || matches(include, name, folder);
    if (included) {
      return true;
    }
    return !matches(exclude, path, folder)
        && !isSpecial(entry)
        && !isSpecial(name)
        && !entry.endsWith("~");
  }

  /** The outermost folder above a path that is not looked into; null if all of them are. */
  @Nullable String skipped(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash + 1);
      if (!keepsFolder(folder)) {
        return folder;
      }
    }
    return null;
  }

  /** Whether the configuration or Jekyll's defaults exclude a folder by its name. */
  boolean isExcluded(String folder) {
    return matches(exclude, folder.substring(0, folder.length() - 1), true);
  }

  private static boolean isSpecial(String entry) {
    char first = entry.charAt(0);
    return first == '.' || first == '_' || first == '#' || first == '~';
  }

  private static boolean matches(List<String> patterns, String entry, boolean folder) {
    for (String raw : patterns) {
      String pattern = raw.startsWith("./") ? raw.substring(2) : raw;
      pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
      if (pattern.isEmpty()) {
        continue;
      }
      if (entry.startsWith(pattern)
          || Globs.fnmatch(pattern, entry)
          || folder
              && pattern.length() == entry.length() + 1
              && pattern.startsWith(entry)
              && pattern.endsWith("/")) {
        return true;
      }
    }
    return false;
  }
}
