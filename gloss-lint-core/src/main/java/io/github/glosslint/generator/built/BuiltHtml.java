package io.github.glosslint.generator.built;

import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.ConfigurationSection.Key;
import io.github.glosslint.site.ConfigurationSection.Kind;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sites as they are published: a folder of HTML, whatever has built it. The settings or the caller
 * name it; a folder that can be nothing else is recognised.
 */
public final class BuiltHtml implements Generator {

  /** What the setting {@code dialect} calls it. */
  public static final String NAME = "built-html";

  static final ConfigurationSection SECTION =
      new ConfigurationSection(
          NAME,
          "Where a folder of built HTML is published.",
          List.of(
              new Key("root", Kind.TEXTS, "Folders that are each the root of a site."),
              new Key("url", Kind.TEXT, "The URL of the root, such as https://example.org/a/.")));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SettingsSection<ConfigurationSection.Given> section() {
    return SECTION;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    List<GeneratedSite> sites = new ArrayList<>();
    String last = null;
    // In their order, a folder is before those in it.
    for (String root : roots(surroundings)) {
      if (last != null && root.startsWith(last)) {
        continue;
      }
      last = root;
      try {
        sites.add(BuiltSite.of(root, surroundings));
      } catch (RuntimeException | StackOverflowError e) {
        surroundings.fail(root, e);
      }
    }
    return sites;
  }

  private SortedSet<String> roots(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    SortedSet<String> roots = new TreeSet<>();
    for (String target : tree.targets()) {
      boolean file = tree.kind(target) == SourceTree.Kind.FILE;
      String folder = file || target.isEmpty() ? UrlPath.folder(target) : target + "/";
      String named = surroundings.settings().forFile(folder + "index.html").dialect().orElse("");
      if (named.equals(NAME) || named.isEmpty() && !file && BuiltMarks.areIn(tree, folder)) {
        roots.add(folder);
      }
    }
    List<String> given = given(surroundings);
    if (!given.isEmpty()) {
      roots.removeIf(
          root -> given.stream().anyMatch(g -> root.startsWith(g) || g.startsWith(root)));
      roots.addAll(given);
    }
    return roots;
  }

  private static List<String> given(Surroundings surroundings) {
    String base = surroundings.settings().settings().base();
    Object roots = surroundings.settings().settings().section(SECTION).values().get("root");
    List<String> folders = new ArrayList<>();
    for (Object root : roots instanceof List<?> list ? list : List.of()) {
      String path = UrlPath.normalize((base.isEmpty() ? "" : base + "/") + root + "/");
      if (path != null) {
        folders.add(path);
      }
    }
    return folders;
  }
}
