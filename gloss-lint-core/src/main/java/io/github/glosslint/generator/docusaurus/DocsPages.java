package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.PageTable.Content;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pages of a plugin of documentation: each version of it is a folder. */
final class DocsPages {

  private static final String CURRENT = "current";

  private final SourceTree tree;
  private final SiteConfig config;
  private final ContentOptions options;
  private final PageTable table;

  /**
   * A version.
   *
   * @param path its part of URLs; empty for the one that readers are to see
   */
  private record Version(String name, String folder, String path) {}

  DocsPages(SourceTree tree, SiteConfig config, ContentOptions options, PageTable table) {
    this.tree = tree;
    this.config = config;
    this.options = options;
    this.table = table;
  }

  /**
   * Adds the pages of all versions in a language.
   *
   * @param first the number of the first version
   * @return the versions with their sidebars, for the default language alone
   */
  List<DocsVersion> add(String locale, String localeFolder, int first) {
    List<DocsVersion> added = new ArrayList<>();
    for (Version version : versions()) {
      List<String> folders = new ArrayList<>();
      if (!locale.isEmpty()) {
        String name = version.name.equals(CURRENT) ? CURRENT : "version-" + version.name;
        folders.add(localeFolder + options.i18n() + "/" + name + "/");
      }
      folders.add(version.folder);
      Content content = new Content(options, List.copyOf(folders), locale, version.name);
      String route = PageTable.join(locale, options.route(), version.path);
      Map<String, String> ids = pages(content, folders.get(0), route);
      if (ids.isEmpty() && isElsewhere(version.folder)) {
        table.open(PageTable.route(route));
      }
      String tagsBase = options.value().text("tagsBasePath");
      String tags = PageTable.join(route, tagsBase == null ? "tags" : tagsBase);
      table.open(PageTable.route(tags));
      if (locale.isEmpty()) {
        HeadingIds slugs = HeadingIds.of(HeadingSlugs.STYLE);
        categories(version, route, slugs);
        Sidebars sidebars = sidebars(version);
        for (Sidebars.Index index : sidebars.indexes()) {
          category(route, index.slug(), index.label(), slugs);
        }
        if (sidebars.open()) {
          table.open(PageTable.route(PageTable.join(route, "category")));
        }
        boolean last = version.path.isEmpty();
        added.add(
            new DocsVersion(first + added.size(), options, version.folder, sidebars, ids, last));
      }
    }
    return added;
  }

  /** Whether the sources are not in the tree that is checked, or a program writes them. */
  private boolean isElsewhere(String folder) {
    return folder.isEmpty()
        || tree.kind(folder.substring(0, folder.length() - 1)) != SourceTree.Kind.DIRECTORY
        || tree.isIgnored(folder);
  }

  private Sidebars sidebars(Version version) {
    if (version.name.equals(CURRENT)) {
      return Sidebars.of(tree, config.folder(), options);
    }
    String folder = config.folder() + options.prefix() + "versioned_sidebars/version-";
    return Sidebars.read(tree, folder + version.name + "-sidebars.json");
  }

  private List<Version> versions() {
    List<String> names = names();
    String last = options.value().text("lastVersion");
    if (last == null) {
      last = names.stream().filter(name -> !name.equals(CURRENT)).findFirst().orElse(CURRENT);
    }
    Map<String, String> paths = options.versionPaths();
    List<Version> versions = new ArrayList<>();
    for (String name : names) {
      String usual = name.equals(CURRENT) ? "next" : name;
      String path = paths.getOrDefault(name, name.equals(last) ? "" : usual);
      versions.add(new Version(name, folder(name), path));
    }
    return versions;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    JsValue includes = options.value().get("includeCurrentVersion");
    if (!(includes instanceof Flag flag) || flag.value()) {
      names.add(CURRENT);
    }
    if (!options.value().flag(false, "disableVersioning")) {
      names.addAll(versionNames(tree, config.folder() + options.prefix() + "versions.json"));
    }
    List<String> only = ContentOptions.texts(options.value().get("onlyIncludeVersions"));
    if (only != null) {
      names.removeIf(name -> !only.contains(name));
    }
    return names;
  }

  private String folder(String version) {
    return version.equals(CURRENT)
        ? options.folder()
        : config.folder() + options.prefix() + "versioned_docs/version-" + version + "/";
  }

  /** The names in a file of versions, the newest first. JSON is YAML. */
  private static List<String> versionNames(SourceTree tree, String path) {
    List<String> names = new ArrayList<>();
    if (root(tree, path) instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlScalar scalar) {
          names.add(scalar.value());
        }
      }
    }
    return names;
  }

  static @Nullable YamlNode root(SourceTree tree, String path) {
    SourceText text = tree.text(path);
    return text == null
        ? null
        : Yaml.read(text.content(), 0, text.content().length(), YamlLimits.FRONT_MATTER).root();
  }

  /** Adds the pages of a folder, and tells their names. */
  private Map<String, String> pages(Content content, String folder, String route) {
    Map<String, String> ids = new TreeMap<>();
    ContentOptions.Sources sources = options.sources();
    for (String path : folder.isEmpty() ? List.<String>of() : tree.files()) {
      if (path.startsWith(folder) && sources.has(path.substring(folder.length()))) {
        ids.putIfAbsent(page(content, path, path.substring(folder.length()), route), path);
      }
    }
    return ids;
  }

  private String page(Content content, String path, String below, String route) {
    PageMeta meta = PageMeta.read(tree, path);
    boolean strips = meta.numbered() && options.stripsNumbers();
    String folder = UrlPath.folder(below);
    String name = UrlPath.withoutExtension(UrlPath.name(below));
    String shown = strips ? ContentOptions.withoutNumbers(folder) : folder;
    String id = meta.id() != null ? meta.id() : strips ? ContentOptions.withoutNumber(name) : name;
    String url = config.slashed(PageTable.join(route, slug(meta, id, folder, name, shown)));
    table.add(new Page(path, content, url, shown + id, meta.draft(), meta.unlisted()));
    return shown + id;
  }

  private static String slug(
      PageMeta meta, String id, String folder, String name, String shownFolder) {
    String slug = meta.slug();
    if (slug != null && slug.startsWith("/")) {
      return slug;
    }
    if (slug == null && isIndex(folder, name)) {
      return shownFolder.isEmpty() ? "/" : shownFolder;
    }
    String end = slug == null ? id : slug;
    // A name may hold dots and slashes only as a slug.
    String path = slug == null ? shownFolder + end : UrlPath.normalize(shownFolder + end);
    return path == null ? end : path;
  }

  private static boolean isIndex(String folder, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("index")
        || lower.equals("readme")
        || !folder.isEmpty() && lower.equals(ContentOptions.lastName(folder));
  }

  /** Pages that list those of a folder. */
  private void categories(Version version, String route, HeadingIds slugs) {
    for (String name : CategoryLinks.NAMES) {
      for (String path : tree.named(name)) {
        if (!version.folder.isEmpty()
            && path.startsWith(version.folder)
            && root(tree, path) instanceof YamlMapping category
            && category.get("link") instanceof YamlMapping link
            && "generated-index".equals(link.text("type"))) {
          String below = UrlPath.folder(path.substring(version.folder.length()));
          String label = category.text("label");
          category(route, link.text("slug"), label == null ? folderName(below) : label, slugs);
        }
      }
    }
  }

  private String folderName(String folder) {
    String name = UrlPath.name(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1));
    return options.stripsNumbers() ? ContentOptions.withoutNumber(name) : name;
  }

  private void category(String route, @Nullable String slug, String label, HeadingIds slugs) {
    table.make(PageTable.join(route, slug == null ? "category/" + slugs.next(label) : slug));
  }
}
