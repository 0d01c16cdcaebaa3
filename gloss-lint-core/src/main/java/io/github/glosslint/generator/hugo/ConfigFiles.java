package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that the configuration of a site consists of: one beside the content, or a folder of
 * them for all environments and another for the published one.
 */
final class ConfigFiles {

  static final String DEFAULTS = "config/_default/";

  private static final List<String> ENDINGS = List.of(".toml", ".yaml", ".yml", ".json");

  /** Marker files of a site; the first that is there counts. */
  static final List<String> NAMES = names();

  private ConfigFiles() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : List.of("hugo", "config")) {
      ENDINGS.forEach(ending -> names.add(name + ending));
    }
    return List.copyOf(names);
  }

  /**
   * The files of a site, those that overrule others behind them.
   *
   * @param environment what is built; {@code production} without options
   */
  static List<String> of(SourceTree tree, String root, String environment) {
    List<String> files = new ArrayList<>();
    for (String name : NAMES) {
      if (files.isEmpty() && tree.kind(root + name) == SourceTree.Kind.FILE) {
        files.add(root + name);
      }
    }
    Set<String> defaults = new TreeSet<>();
    Set<String> special = new TreeSet<>();
    for (String name : NAMES) {
      addFolder(tree, root + DEFAULTS, name, defaults);
    }
    if (tree.kind(root + "config/_default") == SourceTree.Kind.DIRECTORY) {
      for (String file : tree.files()) {
        add(file, root + DEFAULTS, defaults);
        add(file, root + "config/" + environment + "/", special);
      }
    }
    files.addAll(defaults);
    files.addAll(special);
    return files;
  }

  private static void addFolder(SourceTree tree, String folder, String name, Set<String> to) {
    if (tree.kind(folder + name) == SourceTree.Kind.FILE) {
      to.add(folder + name);
    }
  }

  private static void add(String file, String folder, Set<String> to) {
    if (file.startsWith(folder) && ENDINGS.contains(UrlPath.extension(file))) {
      to.add(file);
    }
  }

  /**
   * The keys that the name of a file stands for: {@code languages.toml} holds what is below {@code
   * languages}, {@code menus.en.toml} what is below {@code languages.en.menus}.
   */
  static List<String> keys(String file, String root) {
    String below = file.substring(root.length());
    if (below.indexOf('/') < 0) {
      return List.of();
    }
    String name = UrlPath.withoutExtension(UrlPath.name(below)).toLowerCase(Locale.ROOT);
    if (name.equals("hugo") || name.equals("config")) {
      return List.of();
    }
    int dot = name.indexOf('.');
    String table = dot < 0 ? name : name.substring(0, dot);
    if (dot < 0) {
      return List.of(table);
    }
    String language = name.substring(dot + 1);
    return table.equals("languages")
        ? List.of(table, language)
        : List.of("languages", language, table);
  }
}
