package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Files that may be on the site although the tree has none: what Hugo and templates write, and what
 * Git ignores since a script fetches it before the build.
 */
final class PossibleFiles {

  private final SourceTree tree;
  private final HugoConfig config;
  private final Mounts mounts;
  private final SitePages pages;
  private final SiteHooks hooks;

  PossibleFiles(
      SourceTree tree, HugoConfig config, Mounts mounts, SitePages pages, SiteHooks hooks) {
    this.tree = tree;
    this.config = config;
    this.mounts = mounts;
    this.pages = pages;
    this.hooks = hooks;
  }

  /** Whether Hugo or a template writes something of this name. */
  boolean isWritten(String host, String rest) {
    String name = UrlPath.name(rest);
    String folder = UrlPath.folder(rest);
    boolean shown =
        pages.source(host + folder + "index.html") != null
            || pages.isList(host + folder + "index.html");
    boolean fed = !config.lacksKind("RSS") && shown && name.equals("index.xml");
    boolean other =
        shown
            && name.startsWith("index.")
            && (config.get("outputs") != null || config.get("outputFormats") != null);
    boolean map = rest.endsWith("sitemap.xml") && !config.lacksKind("sitemap");
    boolean robots = rest.equals("robots.txt") && config.flag(false, "enableRobotsTXT");
    boolean lost = name.equals("404.html") && !config.lacksKind("404");
    return fed
        || other
        || map
        || robots
        || lost
        || isPagination(rest)
        || isPublished(rest)
        || pages.open().mayWrite(host + rest);
  }

  /** Later pages of lists. */
  private boolean isPagination(String rest) {
    String said = config.text("pagination", "path");
    String word = said == null ? config.text("paginatePath") : said;
    return rest.matches(
        "(?:.*/)?"
            + com.google.re2j.Pattern.quote(word == null ? "page" : word)
            + "/[0-9]+(?:/.*)?");
  }

  /** Whether a template may publish an asset of this name. */
  private boolean isPublished(String rest) {
    return hooks.general().images() != LinkMode.VERBATIM
        && hooks.general().links() != LinkMode.VERBATIM
        && mounts.find(tree, "assets", rest) != null;
  }

  /** Whether a path of content names a file that Git ignores. */
  boolean isIgnoredContent(HugoPage page, String path) {
    String place = path.startsWith("/") ? path.substring(1) : UrlPath.folder(page.place()) + path;
    String wanted = UrlPath.normalize(ContentFiles.chopped(place));
    if (wanted == null || wanted.isEmpty()) {
      return false;
    }
    String stem = UrlNames.isContent(wanted) ? UrlPath.withoutExtension(wanted) : wanted;
    return isIgnoredContent(stem);
  }

  private boolean isIgnoredContent(String path) {
    for (Mount mount : mounts.of("content")) {
      for (String ending : List.of(".md", "/_index.md", "/index.md", "")) {
        String file = mount.origin(path + ending);
        if (file != null && tree.mayAppear(file)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether Git ignores the file that would be written here: a script gets it before the build. */
  boolean isIgnored(String language, String rest) {
    String prefix = pages.urls().prefix(language);
    boolean below = !prefix.isEmpty() && ("/" + rest).startsWith(prefix + "/");
    String path = ContentFiles.chopped(below ? rest.substring(prefix.length()) : rest);
    if (path.isEmpty()) {
      return false;
    }
    for (String spelling : spellings(path)) {
      if (isIgnoredContent(spelling)) {
        return true;
      }
    }
    for (Mount mount : mounts.of("static")) {
      String file = mount.origin(path);
      if (file != null && tree.mayAppear(file)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A path of URLs, which are in small letters, and the paths of content that it may be made of: a
   * folder may begin with a capital, or be in capitals, as {@code docs/CLI} for {@code docs/cli}.
   */
  private static List<String> spellings(String path) {
    List<String> all = new ArrayList<>(List.of(path));
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String name = path.substring(start, end);
      if (!name.isEmpty()) {
        String upper = name.toUpperCase(Locale.ROOT);
        all.add(path.substring(0, start) + upper + path.substring(end));
        all.add(
            path.substring(0, start) + upper.charAt(0) + name.substring(1) + path.substring(end));
      }
      start = end + 1;
    }
    return all;
  }
}
