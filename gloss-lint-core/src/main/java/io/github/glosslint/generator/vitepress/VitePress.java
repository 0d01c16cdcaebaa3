package io.github.glosslint.generator.vitepress;

import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.markup.AnchorStyle;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** VitePress 1 and 2: a site is a folder with a {@code .vitepress} folder. */
public final class VitePress implements Generator {

  private static final String FOLDER = ".vitepress/";

  /** What a program may compute, by the keys of VitePress. */
  static final ConfigurationSection SECTION =
      new ConfigurationSection(
          "vitepress",
          "What the configuration of a VitePress site computes.",
          List.of(
              new Key("base", Kind.TEXT, "The path of the site on its host."),
              new Key("srcDir", Kind.TEXT, "The folder of the pages."),
              new Key("srcExclude", Kind.TEXTS, "Patterns of pages to leave out."),
              new Key("rewrites", Kind.TEXTS_BY_KEY, "Other places of pages, by patterns."),
              new Key("cleanUrls", Kind.FLAG, "Whether URLs of pages have no ending."),
              new Key("ignoreDeadLinks", Kind.TEXTS, "Dead links to ignore."),
              new Key("sitemap.hostname", Kind.TEXT, "The address of the site's host."),
              new Key("vite.publicDir", Kind.TEXT, "The folder of files that are copied."),
              new Key("markdown.attrs.leftDelimiter", Kind.TEXT, "What attributes begin with."),
              new Key("markdown.attrs.rightDelimiter", Kind.TEXT, "What attributes end with.")));

  /** In the order in which VitePress looks for them. */
  private static final List<String> CONFIGS =
      List.of(
          "config/index.js",
          "config.js",
          "config/index.ts",
          "config.ts",
          "config/index.mjs",
          "config.mjs",
          "config/index.mts",
          "config.mts");

  @Override
  public String name() {
    return "vitepress";
  }

  @Override
  public SettingsSection<ConfigurationSection.Given> section() {
    return SECTION;
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(Slugs.STYLE);
  }

  @Override
  public List<String> marks() {
    return List.of(".vitepress");
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<GeneratedSite> sites = new ArrayList<>();
    for (String root : folders(tree)) {
      String config = config(tree, root);
      if (config != null && surroundings.leaves(root + "index.md", this)) {
        try {
          SiteConfig read =
              SiteConfig.read(
                  tree, root, config, surroundings.settings().settings().section(SECTION));
          sites.add(VitePressSite.of(read, surroundings));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(config, e);
        }
      }
    }
    return sites;
  }

  /** Folders that hold files, and those above them. */
  private static Iterable<String> folders(SourceTree tree) {
    TreeSet<String> folders = new TreeSet<>();
    folders.add("");
    String last = "";
    for (String file : tree.files()) {
      // Neighbours in the list are mostly of one folder.
      if (!file.startsWith(last) || file.lastIndexOf('/') >= last.length()) {
        last = UrlPath.folder(file);
        String folder = last;
        while (folders.add(folder)) {
          folder = UrlPath.folder(folder.substring(0, folder.length() - 1));
        }
      }
    }
    return folders;
  }

  private static @Nullable String config(SourceTree tree, String root) {
    if (tree.kind(root + ".vitepress") != SourceTree.Kind.DIRECTORY) {
      return null;
    }
    for (String name : CONFIGS) {
      String path = root + FOLDER + name;
      if (tree.kind(path) == SourceTree.Kind.FILE) {
        return path;
      }
    }
    return null;
  }
}
