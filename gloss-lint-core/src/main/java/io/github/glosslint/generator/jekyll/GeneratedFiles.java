package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may exist at a URL although the source has no page or file for it. */
final class GeneratedFiles {

  /** Files that plugins, themes or the steps of a deployment write at the top of a site. */
  private static final Set<String> NAMES =
      Set.of(
          "feed.xml",
          "atom.xml",
          "rss.xml",
          "sitemap.xml",
          "sitemap.txt",
          "robots.txt",
          "redirects.json",
          "search.json",
          "sitemap_index.xml",
          "CNAME",
          ".nojekyll",
          "apple-app-site-association");

  /** How folders are called into which documentation of code is written. */
  private static final List<String> CODE_DOCUMENTATION =
      List.of("javadoc", "apidoc", "scaladoc", "rustdoc", "rubydoc", "doxygen", "kdoc", "jsdoc");

  /** Languages that a plugin turns into pages and that are not read here, with that plugin. */
  private static final Map<String, String> UNREAD =
      Map.of(
          ".adoc", "jekyll-asciidoc",
          ".asciidoc", "jekyll-asciidoc",
          ".ad", "jekyll-asciidoc",
          ".textile", "jekyll-textile-converter",
          ".org", "jekyll-org",
          ".rst", "jekyll-pandoc");

  /** Settings that name folders of the source. */
  private static final List<String> FOLDERS =
      List.of("collections_dir", "data_dir", "includes_dir", "layouts_dir", "plugins_dir");

  private final JekyllSource source;
  private final SourceTree tree;
  private final PluginPages plugins;
  private final BuildSteps builds;

  GeneratedFiles(JekyllSource source) {
    this.source = source;
    this.tree = source.tree();
    this.builds = new BuildSteps(source.tree(), source.root());
    this.plugins = PluginPages.of(source.config(), source.plugins(), source.openTemplates());
  }

  /**
   * What other than the source may write a path.
   *
   * @param path begins without a slash
   * @return null if nothing may
   */
  @Nullable String writer(String path) {
    if (isKept(path) || isOfCode(path) || builds.mayWrite(path)) {
      return "written by another build";
    }
    if (isOfFolderAbove()) {
      return "a file of the folder above, of which the site is built with this configuration";
    }
    return mayHave(path) ? "written by a plugin or a theme" : null;
  }

  /**
   * Whether the configuration counts from a folder above, which is built with {@code --config
   * docs/_config.yml}: what it names is there only.
   */
  private boolean isOfFolderAbove() {
    String root = source.root();
    for (String key : FOLDERS) {
      String folder = source.config().folder(key, "");
      boolean isAbove =
          !root.isEmpty()
              && folder.length() > 1
              && !isFolder(root + folder)
              && isFolder(UrlPath.folder(root.substring(0, root.length() - 1)) + folder);
      if (isAbove) {
        return true;
      }
    }
    return false;
  }

  private boolean isFolder(String path) {
    return tree.kind(path.substring(0, path.length() - 1)) == SourceTree.Kind.DIRECTORY;
  }

  /** Whether the configuration tells the generator to keep what it finds there. */
  private boolean isKept(String path) {
    for (String kept : source.config().strings("keep_files")) {
      if (path.equals(kept) || path.startsWith(kept.endsWith("/") ? kept : kept + "/")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a path lies in documentation that is made from code, and the source has none there. */
  private boolean isOfCode(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      String name = UrlPath.name(folder).toLowerCase(Locale.ROOT);
      if (CODE_DOCUMENTATION.stream().anyMatch(name::startsWith)) {
        return tree.kind(source.root() + folder) == SourceTree.Kind.MISSING;
      }
    }
    return false;
  }

  private boolean mayHave(String path) {
    String extension = UrlPath.extension(path);
    boolean page = extension.isEmpty() || extension.equals(".html");
    if (NAMES.contains(UrlPath.name(path))
        || plugins.mayAdd(path, page)
        || page && isOfUnreadSource(path)) {
      return true;
    }
    boolean style = extension.equals(".css") || extension.equals(".js") || extension.equals(".map");
    if (!style) {
      return source.config().hasTheme()
          && path.startsWith("assets/")
          && isThemeAsset(path, extension);
    }
    String stem = source.root() + UrlPath.withoutExtension(path);
    for (String ending : new String[] {".scss", ".sass", ".coffee", ".css.scss", ".js.coffee"}) {
      if (tree.kind(stem + ending) == SourceTree.Kind.FILE) {
        return true;
      }
    }
    // Of the files of a theme, Jekyll copies those in this folder.
    return source.config().hasTheme() && path.startsWith("assets/");
  }

  private boolean isOfUnreadSource(String path) {
    String stem = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String file = source.root() + UrlPath.withoutExtension(stem);
    for (Map.Entry<String, String> each : UNREAD.entrySet()) {
      if (source.config().hasPlugin(each.getValue())) {
        for (String name : List.of(file, file + "/index")) {
          if (tree.kind(name + each.getKey()) == SourceTree.Kind.FILE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Themes bring icons and fonts of their own in folders that the source lacks. */
  private boolean isThemeAsset(String path, String extension) {
    boolean folderKnown =
        tree.kind(source.root() + path.substring(0, path.lastIndexOf('/')))
            == SourceTree.Kind.DIRECTORY;
    return !folderKnown
        && Set.of(".woff", ".woff2", ".ttf", ".eot", ".svg", ".ico").contains(extension);
  }
}
