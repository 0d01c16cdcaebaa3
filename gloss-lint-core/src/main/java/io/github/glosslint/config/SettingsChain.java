package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A settings file and all that it extends, in the order in which they apply. */
final class SettingsChain {

  /** How many files may extend each other. */
  static final int MAX_EXTENDS_DEPTH = 10;

  /** How many files and presets are read, each as often as it is extended. */
  static final int MAX_EXTENDED = 100;

  private final SettingsTree tree;
  private final boolean isApart;
  private final RuleCatalogue rules;
  private final List<Link> links = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int extended;

  /**
   * A file of the chain.
   *
   * @param nodes collects what is wrong with it
   * @param path its path in the tree of the run; null for a preset, and for settings in no file
   * @param folder what its globs are relative to, from the root
   */
  record Link(
      SettingsNodes nodes,
      @Nullable YamlNode root,
      @Nullable String path,
      String folder,
      boolean isPreset) {}

  /**
   * @param isApart whether the tree is another one than that which the settings are for: then globs
   *     are relative to the root
   */
  SettingsChain(SettingsTree tree, boolean isApart, RuleCatalogue rules) {
    this.tree = tree;
    this.isApart = isApart;
    this.rules = rules;
  }

  /**
   * Adds a file behind those that it extends.
   *
   * @param path in the tree; null if it is in none
   * @param folder what its globs, and the files that it extends, are relative to if it has no path
   */
  List<Link> of(SourceText file, @Nullable String path, String folder) {
    String globs = path == null ? folder : globFolder(path);
    add(file, path, path == null ? folder : folderOf(path), isApart ? "" : globs);
    return links;
  }

  private void add(SourceText file, @Nullable String path, String folder, String globs) {
    SettingsNodes nodes = new SettingsNodes(file);
    String text = file.content();
    YamlDocument yaml = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    yaml.problems().forEach(p -> nodes.problem(p.span(), p.message(), List.of()));
    open.push(path == null ? "" : path);
    if (yaml.root() instanceof YamlMapping mapping) {
      YamlNode names = mapping.get("extends");
      for (YamlScalar name : names == null ? List.<YamlScalar>of() : nodes.texts(names)) {
        extend(name, folder, nodes);
      }
    }
    open.pop();
    links.add(new Link(nodes, yaml.root(), isApart ? null : path, globs, false));
  }

  private void extend(YamlScalar name, String folder, SettingsNodes nodes) {
    String value = name.value();
    if (++extended > MAX_EXTENDED) {
      if (extended == MAX_EXTENDED + 1) {
        nodes.problem(name, "More than " + MAX_EXTENDED + " files and presets are extended.");
      }
    } else if (Presets.NAMES.contains(value)) {
      String text = Presets.text(value, rules);
      SettingsNodes preset = new SettingsNodes(new SourceText(Presets.shown(value), text));
      links.add(new Link(preset, Presets.root(text), null, "", true));
    } else if (!isFile(value)) {
      nodes.problem(
          name.span(),
          "There is no preset \""
              + value
              + "\"; presets are "
              + String.join(", ", Presets.NAMES)
              + ", and a file is named with its ending, such as \"base.yml\".",
          Candidates.of(Presets.NAMES).closest(value));
    } else {
      extendFile(name, folder, nodes);
    }
  }

  static boolean isFile(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private void extendFile(YamlScalar name, String folder, SettingsNodes nodes) {
    String path = resolved(folder, name.value());
    if (path == null) {
      nodes.problem(
          name, "\"" + name.value() + "\" is outside the checkout; settings extend files inside.");
    } else if (open.contains(path)) {
      List<String> circle = new ArrayList<>(open);
      Collections.reverse(circle);
      circle.subList(0, circle.indexOf(path)).clear();
      circle.add(path);
      nodes.problem(
          name,
          "These settings extend themselves: "
              + String.join(" extends ", circle.stream().map(tree::shown).toList())
              + ".");
    } else if (open.size() > MAX_EXTENDS_DEPTH) {
      nodes.problem(name, "More than " + MAX_EXTENDS_DEPTH + " files extend each other.");
    } else {
      nodes.checked(name, () -> read(name, path, nodes));
    }
  }

  private void read(YamlScalar name, String path, SettingsNodes nodes) {
    String text = tree.text(path);
    if (text == null) {
      nodes.problem(name, "There is no file \"" + path + "\".");
      return;
    }
    add(
        new SourceText(tree.shown(path), text),
        path,
        folderOf(path),
        isApart ? "" : globFolder(path));
  }

  /** The path from the top, or null if it is outside. */
  private static @Nullable String resolved(String folder, String name) {
    if (name.startsWith("/") || name.indexOf(':') >= 0 || name.indexOf('\\') >= 0) {
      return null;
    }
    return PathNames.normalized(folder + "/" + name);
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * What the globs of a file are relative to: its folder, or the folder that has {@code .config}.
   */
  static String globFolder(String path) {
    String folder = folderOf(path);
    return folder.equals(".config") ? "" : folder.endsWith("/.config") ? folderOf(folder) : folder;
  }
}
