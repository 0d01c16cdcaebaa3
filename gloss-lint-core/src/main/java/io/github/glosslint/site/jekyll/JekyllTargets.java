package io.github.glosslint.site.jekyll;

import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.Target;
import io.github.glosslint.site.Target.AnchorState;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves destinations on a built site. A destination is fine if the site has such a URL, and also
 * if the source has such a file: authors link to both, and plugins turn the one into the other.
 */
final class JekyllTargets {

  private static final Set<String> GENERATED =
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

  /** Folders in which archive and pagination plugins write pages. */
  private static final Set<String> GENERATED_FOLDERS =
      Set.of("tag", "tags", "category", "categories", "archive", "archives", "author", "authors");

  private final JekyllSource source;
  private final SourceTree tree;
  private final Neighbours neighbours;
  private final boolean generatesPages;
  private @Nullable Candidates urls;

  /**
   * @param generatesPages whether plugins may write pages at URLs of their own
   */
  JekyllTargets(JekyllSource source, boolean generatesPages) {
    this.source = source;
    this.tree = source.tree();
    this.neighbours = Neighbours.of(tree);
    this.generatesPages = generatesPages;
  }

  /**
   * @param path the file of the page
   * @param base the URL path of the page; empty where it has none
   */
  Target resolve(String path, String base, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    boolean rooted = wanted.startsWith("/");
    String inUrls = clamped(rooted ? wanted : UrlPath.folder(base.isEmpty() ? "/" : base) + wanted);
    String site = rooted ? withoutBase(inUrls) : inUrls;
    Target target = look(site, destination);
    if (target == null && !site.equals(inUrls)) {
      target = look(inUrls, destination);
    }
    if (target == null) {
      target =
          lookInSource(rooted ? source.root() + site : UrlPath.folder(path) + wanted, destination);
    }
    if (target != null) {
      return target;
    }
    if (isGenerated(site)) {
      return new Target.Unknown("written by a plugin or a theme");
    }
    if (rooted && isOfAnotherSite(inUrls, site)) {
      return new Target.Unknown("a path of the host that is not below the base URL");
    }
    return missing(path, site, rooted, destination);
  }

  /** Browsers stop at the root where a path climbs further. Without the leading slash. */
  private static String clamped(String path) {
    StringBuilder out = new StringBuilder(path.length());
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        int length = out.length();
        out.setLength(length == 0 ? 0 : out.lastIndexOf("/", length - 2) + 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        out.append(segment);
        if (!last) {
          out.append('/');
        }
      }
    }
    return UrlPath.composed(out.toString());
  }

  /** The path below the base URL; the path itself where it is not below it. */
  private String withoutBase(String path) {
    String base = source.config().baseurl();
    if (base.isEmpty()) {
      return path;
    }
    String prefix = base.substring(1);
    if (path.equals(prefix)) {
      return "";
    }
    return path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : path;
  }

  /**
   * Whether a path from the root of the host, with a base URL configured or a host name of its own
   * on GitHub Pages, has nothing in common with this site: several sites share a host.
   */
  private boolean isOfAnotherSite(String path, String site) {
    boolean shared =
        !source.config().baseurl().isEmpty()
            || tree.kind(source.root() + "CNAME") == SourceTree.Kind.FILE;
    if (!shared || !site.equals(path)) {
      return false;
    }
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return !first.isEmpty()
        && !source.outputs().hasFolder(first)
        && tree.kind(source.root() + first) == SourceTree.Kind.MISSING;
  }

  /** What answers to a URL path of the site; null if nothing does. */
  private @Nullable Target look(String path, Destination destination) {
    Outputs outputs = source.outputs();
    JekyllPage page = outputs.written(path);
    if (page != null) {
      String nested = source.nestedSite(page.path());
      return nested.isEmpty() || (source.root() + path).startsWith(nested)
          ? found(page.path(), destination)
          : new Target.Unknown("a URL that only a page of another site in the tree claims");
    }
    page = outputs.redirect(path);
    if (page != null) {
      // The redirecting page drops the fragment.
      Target.Found found = found(page.path(), destination);
      return found.fragment().isEmpty()
          ? found
          : new Target.Found(found.path(), found.fragment(), AnchorState.Unknowable.UNKNOWN);
    }
    page = outputs.later(path);
    if (page != null) {
      return new Target.Unknown("not published yet");
    }
    for (String candidate : Outputs.candidates(path)) {
      String file = source.root() + candidate;
      if (!candidate.isEmpty() && tree.kind(file) == SourceTree.Kind.FILE) {
        return found(file, destination);
      }
    }
    String copied = inCollection(path);
    return copied != null && tree.kind(copied) == SourceTree.Kind.FILE
        ? found(copied, destination)
        : null;
  }

  /** The file that is copied out of the folder of a collection that is written; null if none. */
  private @Nullable String inCollection(String path) {
    int slash = path.indexOf('/');
    if (slash <= 0) {
      return null;
    }
    Map<String, @Nullable Object> collection =
        source.config().collections().get(path.substring(0, slash));
    return collection != null && Boolean.TRUE.equals(collection.get("output"))
        ? source.root() + source.config().folder("collections_dir", "") + "_" + path
        : null;
  }

  private @Nullable Target lookInSource(String full, Destination destination) {
    String normal = UrlPath.normalize(full);
    if (normal == null) {
      return null;
    }
    String name = normal.endsWith("/") ? normal.substring(0, normal.length() - 1) : normal;
    if (name.isEmpty()) {
      return null;
    }
    return switch (tree.kind(name)) {
      case FILE -> found(name, destination);
      case DIRECTORY -> found(name + "/", destination);
      default -> null;
    };
  }

  private boolean isGenerated(String path) {
    String name = UrlPath.name(path);
    String extension = UrlPath.extension(path);
    if (GENERATED.contains(name)) {
      return true;
    }
    String first = path.substring(0, Math.max(0, path.indexOf('/')));
    if (GENERATED_FOLDERS.contains((first.isEmpty() ? path : first).toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean page = extension.isEmpty() || extension.equals(".html");
    if (page && (generatesPages || isPagination(path))) {
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
    return source.config().hasTheme();
  }

  /** Themes bring icons and fonts of their own in folders that the source lacks. */
  private boolean isThemeAsset(String path, String extension) {
    boolean folderKnown =
        tree.kind(source.root() + path.substring(0, path.lastIndexOf('/')))
            == SourceTree.Kind.DIRECTORY;
    return !folderKnown
        && Set.of(".woff", ".woff2", ".ttf", ".eot", ".svg", ".ico").contains(extension);
  }

  /** {@code page2}, {@code blog/page/3/}. */
  private boolean isPagination(String path) {
    Object paginate = source.config().values().get("paginate");
    Object pagination = source.config().values().get("pagination");
    if (paginate == null && pagination == null) {
      return false;
    }
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = UrlPath.withoutExtension(trimmed);
    int end = last.length();
    while (end > 0 && Character.isDigit(last.charAt(end - 1))) {
      end--;
    }
    return end < last.length();
  }

  private Target missing(String page, String site, boolean rooted, Destination destination) {
    String otherUrl = source.outputs().otherCase(site);
    if (otherUrl != null && !otherUrl.equals(site)) {
      return new Target.CaseMismatch(site, Neighbours.asWritten(destination, site, otherUrl));
    }
    String file =
        source.root() + (site.endsWith("/") ? site.substring(0, site.length() - 1) : site);
    String otherFile = file.isEmpty() ? null : tree.otherCase(file);
    if (otherFile != null) {
      return new Target.CaseMismatch(file, Neighbours.asWritten(destination, file, otherFile));
    }
    if (!rooted) {
      String beside = UrlPath.normalize(UrlPath.folder(page) + destination.path());
      String other = beside == null || beside.isEmpty() ? null : tree.otherCase(beside);
      if (beside != null && other != null) {
        return new Target.CaseMismatch(beside, Neighbours.asWritten(destination, beside, other));
      }
    }
    return new Target.Missing(source.root() + site, List.of(), List.of());
  }

  /** Files beside the missing one, then URLs of the site that are spelt alike. */
  Target.Missing withCandidates(Destination destination, Target.Missing missing) {
    Target.Missing files = neighbours.of(destination, missing);
    Set<String> similar = new LinkedHashSet<>(files.similar());
    String wanted = missing.path().substring(source.root().length());
    boolean rooted = destination.path().startsWith("/");
    if (rooted) {
      String base =
          destination.path().startsWith(source.config().baseurl() + "/")
              ? source.config().baseurl()
              : "";
      String tail =
          destination.raw().indexOf('#') < 0
              ? ""
              : destination.raw().substring(destination.raw().indexOf('#'));
      for (String url : urls().closest(wanted)) {
        similar.add(base + "/" + UrlPath.encode(url) + tail);
      }
    }
    return new Target.Missing(
        missing.path(), List.copyOf(new ArrayList<>(similar)), files.elsewhere());
  }

  private synchronized Candidates urls() {
    if (urls == null) {
      urls = Candidates.of(source.outputs().urls());
    }
    return urls;
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE);
  }
}
