package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one Jekyll site: its configuration, its pages and what is copied as it is. Read
 * once, immutable.
 */
final class JekyllSource {

  private final SourceTree tree;
  private final String root;
  private final JekyllConfig config;
  private final Map<String, JekyllPage> pages = new HashMap<>();
  private final StaticFiles copied;
  private final DataFiles dataFiles;
  private final List<Defect> configDefects;
  private final boolean isConfigRead;
  private final EntryFilter filter;
  private final OwnPlugins plugins;
  private final List<String> siteFiles;
  private final JekyllReader reader;
  private final Outputs outputs;

  /** Folders below the root that have a configuration, and so a site, of their own. */
  private final Set<String> nested;

  private JekyllSource(
      SourceTree tree,
      String folder,
      String root,
      JekyllConfig config,
      ConfigFile file,
      RunClock clock) {
    this.configDefects = file.defects(config.major());
    this.isConfigRead = file.isRead();
    this.tree = tree;
    this.root = root;
    this.config = config;
    this.filter = EntryFilter.of(config);
    String pluginFolder = root + config.folder("plugins_dir", "_plugins");
    this.plugins = OwnPlugins.in(tree, pluginFolder);
    this.siteFiles = siteFiles(tree, folder, pluginFolder);
    this.nested = nested(tree, root);
    this.reader = new JekyllReader(tree, root, config, filter);
    JekyllReader.Files files = reader.read(clock);
    for (JekyllPage page : files.pages()) {
      pages.put(page.path(), page);
    }
    this.copied = files.copied();
    this.dataFiles = new DataFiles(tree, files.data());
    this.outputs =
        Outputs.of(files.pages(), config.redirects(), page -> !nestedSite(page.path()).isEmpty());
  }

  private static Set<String> nested(SourceTree tree, String root) {
    Set<String> folders = new HashSet<>();
    for (String path : tree.named("_config.yml")) {
      String folder = UrlPath.folder(path);
      if (folder.length() > root.length() && folder.startsWith(root)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  /** The outermost folder with a site of its own that a file lies in; empty if there is none. */
  String nestedSite(String path) {
    if (!nested.isEmpty()) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        String folder = path.substring(0, slash + 1);
        if (nested.contains(folder)) {
          return folder;
        }
      }
    }
    return "";
  }

  /**
   * @param folder the folder of {@code _config.yml}, with its final slash
   * @param version Jekyll's major version if the settings name it
   * @param baseurl in place of the configured one; null to keep that
   * @param clock what posts must not be newer than
   */
  static JekyllSource read(
      SourceTree tree,
      String folder,
      OptionalInt version,
      @Nullable String baseurl,
      RunClock clock) {
    ConfigFile file = ConfigFile.read(tree, folder + "_config.yml");
    Map<String, @Nullable Object> values = file.values();
    boolean ownPlugins = hasOwnPlugins(tree, folder, values);
    JekyllGems gems = JekyllGems.above(tree, folder, ownPlugins);
    JekyllConfig config = JekyllConfig.of(values, gems, version.orElse(0), baseurl);
    return new JekyllSource(
        tree, folder, folder + config.folder("source", ""), config, file, clock);
  }

  private static List<String> siteFiles(SourceTree tree, String folder, String plugins) {
    List<String> files = new ArrayList<>();
    for (String name : List.of("_config.yml", "Gemfile", "Gemfile.lock")) {
      if (tree.kind(folder + name) == SourceTree.Kind.FILE) {
        files.add(folder + name);
      }
    }
    for (String path : tree.files()) {
      if (SiteAddress.isOtherConfig(path, folder)) {
        files.add(path);
      }
    }
    boolean below = plugins.endsWith("/") && plugins.length() > folder.length();
    if (below
        && tree.kind(plugins.substring(0, plugins.length() - 1)) == SourceTree.Kind.DIRECTORY) {
      files.add(plugins);
    }
    return List.copyOf(files);
  }

  private static boolean hasOwnPlugins(
      SourceTree tree, String folder, Map<String, @Nullable Object> values) {
    Object named = values.get("plugins_dir");
    String plugins = folder + (named instanceof String name ? name : "_plugins") + "/";
    for (String path : tree.files()) {
      if (path.startsWith(plugins) && path.endsWith(".rb")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether nothing but the text below its front matter changes, in a file of which that is all.
   */
  boolean isOwnAffair(String path, @Nullable String before, String after) {
    return (isMarkdown(path) || JekyllPageReader.isShown(path))
        && !path.startsWith(includes())
        && !path.startsWith(layouts())
        && !path.startsWith(data())
        && !path.startsWith(root + config.folder("plugins_dir", "_plugins"))
        && !path.startsWith(BuildSteps.WORKFLOWS)
        && before != null
        && head(before).equals(head(after));
  }

  /** The front matter as it is written, or all of what begins as if it had one. */
  private static String head(String text) {
    if (!text.startsWith("---")) {
      return "";
    }
    FrontMatter frontMatter = FrontMatterReader.read(new SourceText("", text), defect -> {});
    int end = frontMatter.bodyStart();
    return end == 0 ? text : text.substring(0, end);
  }

  boolean isMarkdown(String path) {
    return reader.isMarkdown(path);
  }

  SourceTree tree() {
    return tree;
  }

  /** The folder that Jekyll reads, with its final slash; empty for the root of the run. */
  String root() {
    return root;
  }

  JekyllConfig config() {
    return config;
  }

  Outputs outputs() {
    return outputs;
  }

  /** Permalinks of pages that are written, with placeholders that only a plugin can fill in. */
  Set<String> openTemplates() {
    Set<String> templates = new HashSet<>();
    Map<String, Map<String, @Nullable Object>> collections = config.collections();
    for (JekyllPage page : pages.values()) {
      if (page.state() != JekyllPage.State.WRITTEN) {
        continue;
      }
      if (page.url() == null) {
        Object own = page.data().get("permalink");
        Object shared = JekyllConfig.map(collections.get(page.label())).get("permalink");
        String style = Permalinks.styleTemplate(config.permalinkStyle(), config.major());
        templates.add(String.valueOf(own != null ? own : shared != null ? shared : style));
      }
      for (String url : JekyllPageReader.redirects(page.data())) {
        if (url.contains("/:")) {
          templates.add(url);
        }
      }
    }
    return templates;
  }

  /** The page that a file is; null if it is not one. */
  @Nullable JekyllPage page(String path) {
    return pages.get(path);
  }

  /** Pages in the order of their paths. */
  List<JekyllPage> pages() {
    List<JekyllPage> all = new ArrayList<>(pages.values());
    all.sort((a, b) -> a.path().compareTo(b.path()));
    return all;
  }

  /**
   * The folder with which Jekyll passes a document over that could be a page; null if it looks at
   * it, or if the document is clearly none of the site's.
   */
  @Nullable SkippedFolder skipped(String path) {
    String folder = filter.skipped(path.substring(root.length()));
    if (folder == null) {
      return null;
    }
    if (filter.isExcluded(folder)) {
      return new SkippedFolder(root + folder, "\"exclude\" in _config.yml names the folder");
    }
    int name = folder.lastIndexOf('/', folder.length() - 2) + 1;
    String label = folder.substring(name + 1, folder.length() - 1);
    boolean passedOver =
        folder.charAt(name) == '_'
            && !label.equals("drafts")
            && !config.collections().containsKey(label)
            && (MarkupReader.isHtml(path)
                || FrontMatterReader.glimpse(tree, path, defect -> {}).present());
    return passedOver ? new SkippedFolder(root + folder, "Jekyll does not read the folder") : null;
  }

  /** The path on the site of a file that is copied as it is; null if the site does not have it. */
  @Nullable String copiedTo(String path) {
    String output = copied.output(path);
    return output == null && isServed(path) ? path.substring(root.length()) : output;
  }

  /** The file that the site has as it is at a path, without slash before it; null if none. */
  @Nullable String copiedAt(String output) {
    String ofCollection = copied.ofCollection(output);
    if (ofCollection != null) {
      return ofCollection;
    }
    return isServed(root + output) ? root + output : null;
  }

  /** The files that the site has as they are and that the run has not left out. */
  StaticFiles copied() {
    return copied;
  }

  /**
   * Whether the site has the file as it is, at the same path, be it one of the tree's files or one
   * that Git or the settings leave out of them.
   */
  boolean isServed(String path) {
    if (copied.contains(path)) {
      return isBesidePages(path);
    }
    return !pages.containsKey(path)
        && path.startsWith(root)
        && tree.kind(path) == SourceTree.Kind.FILE
        && isBesidePages(path);
  }

  private boolean isBesidePages(String path) {
    SourcePlace place = reader.place(path);
    return place != null && place.kind() == SourcePlace.Kind.PAGE;
  }

  /** What the site's own plugins do. */
  OwnPlugins plugins() {
    return plugins;
  }

  /** Whether the configuration is the one that Jekyll has. */
  boolean isConfigRead() {
    return isConfigRead;
  }

  /** What is wrong with the configuration and the data, by file. */
  Map<String, List<Defect>> defects() {
    Map<String, List<Defect>> byPath = new TreeMap<>();
    add(configDefects, byPath);
    add(dataFiles.defects(), byPath);
    return byPath;
  }

  private static void add(List<Defect> defects, Map<String, List<Defect>> byPath) {
    for (Defect defect : defects) {
      byPath.computeIfAbsent(defect.location().path(), p -> new ArrayList<>(1)).add(defect);
    }
  }

  /** The folder of data files, with its final slash. */
  String data() {
    return root + config.folder("data_dir", "_data");
  }

  /** What the facts of all pages depend on: the configuration and the folder of plugins. */
  List<String> siteFiles() {
    return siteFiles;
  }

  DataFiles dataFiles() {
    return dataFiles;
  }

  String includes() {
    return root + config.folder("includes_dir", "_includes");
  }

  String layouts() {
    return root + config.folder("layouts_dir", "_layouts");
  }
}
