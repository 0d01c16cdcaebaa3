package io.github.glosslint.generator.docusaurus;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Docusaurus 3: a site is a folder with a {@code docusaurus.config.js} or the like. */
public final class Docusaurus implements Generator {

  /** What a program may compute, by the keys of Docusaurus; those of plugins by their kind. */
  static final ConfigurationSection SECTION =
      new ConfigurationSection(
          "docusaurus",
          "What the configuration of a Docusaurus site computes.",
          List.of(
              new Key("url", Kind.TEXT, "The address of the host."),
              new Key("baseUrl", Kind.TEXT, "The path of the site on its host."),
              new Key("trailingSlash", Kind.FLAG, "Whether URLs of pages end with a slash."),
              new Key("staticDirectories", Kind.TEXTS, "Folders of files that are copied."),
              new Key("i18n.defaultLocale", Kind.TEXT, "The language without a folder."),
              new Key("i18n.locales", Kind.TEXTS, "All languages."),
              new Key("markdown.format", Kind.TEXT, "How Markdown is read: mdx, md or detect."),
              new Key("docs.path", Kind.TEXT, "The folder of the documentation."),
              new Key("docs.routeBasePath", Kind.TEXT, "What its URLs begin with."),
              new Key("docs.sidebarPath", Kind.TEXT, "The file of its sidebars."),
              new Key("docs.include", Kind.TEXTS, "Patterns of its pages."),
              new Key("docs.exclude", Kind.TEXTS, "Patterns of files that are none."),
              new Key("docs.numberPrefixParser", Kind.FLAG, "Whether numbers only order names."),
              new Key("docs.lastVersion", Kind.TEXT, "The version without a path of its own."),
              new Key("docs.onlyIncludeVersions", Kind.TEXTS, "The versions that are built."),
              new Key("blog.path", Kind.TEXT, "The folder of the blog."),
              new Key("blog.routeBasePath", Kind.TEXT, "What its URLs begin with.")));

  /** In the order in which Docusaurus looks for them. */
  private static final List<String> NAMES =
      List.of(
          "docusaurus.config.ts",
          "docusaurus.config.mts",
          "docusaurus.config.cts",
          "docusaurus.config.js",
          "docusaurus.config.mjs",
          "docusaurus.config.cjs");

  @Override
  public String name() {
    return "docusaurus";
  }

  @Override
  public SettingsSection<ConfigurationSection.Given> section() {
    return SECTION;
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(HeadingSlugs.STYLE);
  }

  @Override
  public List<String> marks() {
    return NAMES;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Map<String, String> markers = new LinkedHashMap<>();
    for (String name : NAMES) {
      for (String marker : tree.named(name)) {
        markers.putIfAbsent(UrlPath.folder(marker), marker);
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    for (String marker : markers.values()) {
      if (surroundings.leaves(marker, this)) {
        try {
          ConfigurationSection.Given given = surroundings.settings().settings().section(SECTION);
          sites.add(DocusaurusSite.of(SiteConfig.read(tree, marker, given), surroundings));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }
}
