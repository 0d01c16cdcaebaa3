package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mkdocs.yml} says, with MkDocs' defaults. Paths are relative to the root of the run,
 * those of folders with a final slash.
 *
 * @param layers the file with those that it inherits from
 * @param docs the folder of the pages
 * @param siteUrl the address of the site; null if it is not said
 * @param rooted whether a link that begins with a slash is a path from the folder of the pages
 * @param custom files of the theme; null if there are none
 * @param excluded patterns of files that are left out
 * @param languages those of the plugin {@code i18n}; null if there are none
 * @param included whether another site publishes the pages as a part of it
 */
record SiteConfig(
    ConfigLayers layers,
    String docs,
    boolean directoryUrls,
    @Nullable String siteUrl,
    boolean rooted,
    @Nullable String custom,
    List<String> excluded,
    Options extensions,
    Options plugins,
    Extras extras,
    @Nullable Languages languages,
    boolean included) {

  /** What {@code extra} and {@code pymdownx.extra} stand for. */
  private static final List<String> EXTRA =
      List.of("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables");

  private static final List<String> PYMDOWNX_EXTRA =
      List.of("pymdownx.superfences", "pymdownx.betterem");

  private static final List<String> TECHDOCS =
      List.of(
          "toc",
          "pymdownx.caret",
          "pymdownx.critic",
          "pymdownx.emoji",
          "pymdownx.inlinehilite",
          "pymdownx.magiclink",
          "pymdownx.mark",
          "pymdownx.smartsymbols",
          "pymdownx.snippets",
          "pymdownx.highlight",
          "pymdownx.extra",
          "pymdownx.tasklist",
          "pymdownx.tilde",
          "markdown_inline_graphviz",
          "plantuml_markdown",
          "mdx_truly_sane_lists");

  private static final List<String> TECHDOCS_PLAIN =
      List.of("admonition", "pymdownx.details", "pymdownx.tabbed");

  private static final List<String> TECHDOCS_BLOCKS =
      List.of("pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.tab");

  static SiteConfig read(SourceTree tree, String path) {
    ConfigLayers layers = ConfigLayers.read(tree, path);
    String root = UrlPath.folder(path);
    String custom = layers.text("theme", "custom_dir");
    Options extensions =
        Options.of(layers.get("markdown_extensions"))
            .with("pymdownx.extra", PYMDOWNX_EXTRA)
            .with("pymdownx.extra", EXTRA)
            .with("extra", EXTRA);
    Options plugins = Options.of(layers.get("plugins"));
    if (plugins.has("techdocs-core")) {
      extensions = techdocs(extensions, plugins);
      plugins = plugins.and("monorepo").and("gh-admonitions");
    }
    if (plugins.has("tags")) {
      extensions = extensions.and("attr_list");
    }
    List<String> excluded = new ArrayList<>();
    for (String key : List.of("exclude_docs", "draft_docs")) {
      String patterns = layers.text(key);
      if (patterns != null) {
        patterns.lines().forEach(excluded::add);
      }
    }
    Languages languages = Languages.of(plugins);
    Options others = languages == null ? plugins : plugins.without("i18n");
    return new SiteConfig(
        layers,
        real(tree, folder(root, layers.text("docs_dir"), "docs")),
        layers.flag(true, "use_directory_urls"),
        layers.text("site_url"),
        isRooted(layers),
        custom == null ? null : folder(root, custom, ""),
        List.copyOf(excluded),
        extensions,
        plugins,
        Extras.of(
            extensions, others, IncludedSites.areIn(layers.get("nav")), Hooks.read(tree, layers)),
        languages,
        false);
  }

  /** What counts for pages that another site publishes as a part of it. */
  SiteConfig includedBy(SiteConfig other) {
    return new SiteConfig(
        layers,
        docs,
        other.directoryUrls,
        null,
        rooted,
        custom,
        excluded,
        other.extensions,
        other.plugins,
        other.extras.withoutSites(),
        other.languages,
        true);
  }

  /** What the plugin of Backstage switches on. */
  private static Options techdocs(Options extensions, Options plugins) {
    boolean blocks = ConfigLayers.flag(plugins.get("techdocs-core", "use_pymdownx_blocks"), false);
    Options all = extensions;
    for (String name : blocks ? TECHDOCS_BLOCKS : TECHDOCS_PLAIN) {
      all = all.and(name);
    }
    for (String name : TECHDOCS) {
      all = all.and(name);
    }
    return all.with("pymdownx.extra", PYMDOWNX_EXTRA).with("pymdownx.extra", EXTRA);
  }

  /** Whether a file is a template of one's own. */
  boolean isTemplate(String file) {
    return custom != null && file.startsWith(custom) && file.endsWith(".html");
  }

  private static boolean isRooted(ConfigLayers layers) {
    for (YamlNode node :
        new YamlNode[] {
          layers.get("validation", "links", "absolute_links"),
          layers.get("validation", "absolute_links")
        }) {
      if (node != null) {
        return "relative_to_docs".equals(ConfigLayers.text(node));
      }
    }
    return false;
  }

  static String folder(String root, @Nullable String said, String usual) {
    String path = UrlPath.normalize(root + (said == null ? usual : said));
    return path == null || path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/";
  }

  /** The name of the theme. */
  String theme() {
    String name = layers.text("theme", "name");
    String alone = layers.text("theme");
    return name != null ? name : alone != null ? alone : "mkdocs";
  }

  /**
   * Whether a site that this one inherits from has a file: a program that builds translations puts
   * it where one is missing.
   *
   * @param below the path below the folder of the pages
   */
  boolean isInherited(SourceTree tree, String below) {
    for (int i = 1; i < layers.files().size(); i++) {
      String parent = UrlPath.folder(layers.files().get(i));
      String pages = folder(parent, layers.own().get(i).text("docs_dir"), "docs");
      if (!pages.equals(docs) && tree.kind(pages + below) == SourceTree.Kind.FILE) {
        return true;
      }
    }
    return false;
  }

  /** The folder itself where a symbolic link stands for it: its files are listed there. */
  private static String real(SourceTree tree, String folder) {
    String path = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : "";
    String followed = path.isEmpty() ? null : tree.followed(path);
    return followed == null ? folder : followed + "/";
  }

  /** The file itself. */
  String path() {
    return layers.files().get(0);
  }

  /** The folder that it lies in. */
  String root() {
    return UrlPath.folder(path());
  }

  /** The folder that the site was built into, if that is in the tree; null if it is not. */
  @Nullable String output(SourceTree tree) {
    String output = folder(root(), layers.text("site_dir"), "site");
    boolean apart = !output.isEmpty() && !docs.startsWith(output);
    // MkDocs writes it with every theme; without it, the folder may hold anything.
    return apart && tree.kind(output + "sitemap.xml") == SourceTree.Kind.FILE ? output : null;
  }

  /** The folder of the pages without its final slash. */
  String docsFolder() {
    return docs.isEmpty() ? "" : docs.substring(0, docs.length() - 1);
  }

  /** Errors in the files. */
  List<Defect> defects() {
    return layers.defects();
  }

  /** The folders in which snippets are looked for. */
  List<String> snippetFolders() {
    List<String> folders = new ArrayList<>();
    YamlNode said = extensions.get("pymdownx.snippets", "base_path");
    List<YamlNode> items = said instanceof YamlMapping ? List.of(said) : ConfigLayers.items(said);
    for (YamlNode item : items) {
      String folder = item instanceof YamlMapping mapping ? relative(mapping) : null;
      String text = ConfigLayers.text(item);
      if (folder != null) {
        folders.add(folder);
      } else if (text != null) {
        folders.add(folder(root(), text, ""));
      }
    }
    return said == null ? List.of(root()) : folders;
  }

  /** {@code !relative $config_dir/a}. */
  private @Nullable String relative(YamlMapping tagged) {
    String path = tagged.text("!relative");
    if (path == null) {
      return null;
    }
    if (path.startsWith("$docs_dir")) {
      return folder(docs, path.substring("$docs_dir".length()), "");
    }
    boolean named = path.startsWith("$config_dir");
    return folder(root(), named ? path.substring("$config_dir".length()) : path, "");
  }

  /** Whether a plugin or an extension is switched on that is one of these. */
  boolean uses(Set<String> names) {
    return plugins.hasAny(names) || extensions.hasAny(names);
  }
}
