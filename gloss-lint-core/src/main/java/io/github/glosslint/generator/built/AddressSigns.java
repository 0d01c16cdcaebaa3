package io.github.glosslint.generator.built;

import io.github.glosslint.markup.html.HtmlHead;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.url.Percent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a site is on the web: by the address that its front page gives itself, by its
 * sitemap, or by the paths with which the front page begins what is there.
 */
final class AddressSigns {

  /** Entries of a sitemap that are looked for: a wrong path misses nearly all. */
  private static final int SAMPLE = 50;

  /** Folders that a site is in on its host, at most. */
  private static final int MAX_DEPTH = 6;

  private final SourceTree tree;
  private final String root;

  private AddressSigns(SourceTree tree, String root) {
    this.tree = tree;
    this.root = root;
  }

  static HostAddress read(SourceTree tree, String root) {
    return new AddressSigns(tree, root).read();
  }

  private HostAddress read() {
    String front = root + "index.html";
    HtmlHead head =
        tree.kind(front) == SourceTree.Kind.FILE
            ? tree.glimpse(
                front,
                text -> HtmlHead.of(text.content()),
                (text, found) -> Math.min(text.content().length(), HtmlHead.LENGTH))
            : new HtmlHead("", List.of());
    HostAddress canonical = HostAddress.parse(withoutIndex(head.canonical()), false);
    if (canonical != null && !canonical.origin().isEmpty()) {
      // A front page that only leads to a folder of the site may give itself the address of that.
      return hasPage(canonical.base().substring(1)) ? canonical.at("/") : canonical;
    }
    HostAddress listed = listed();
    if (listed != null) {
      return listed;
    }
    String base = common(head.rooted());
    return base == null ? HostAddress.UNKNOWN : new HostAddress("", base, true, false);
  }

  private static String withoutIndex(String url) {
    return url.endsWith("/index.html") ? url.substring(0, url.length() - 10) : url;
  }

  private boolean hasPage(String folder) {
    return !folder.isEmpty() && tree.kind(root + folder + "index.html") == SourceTree.Kind.FILE;
  }

  /** The address whose sitemap names what is here. */
  private @Nullable HostAddress listed() {
    String file = root + "sitemap.xml";
    String text = tree.kind(file) == SourceTree.Kind.FILE ? tree.read(file).text().content() : "";
    List<String> urls = Sitemap.urls(text, SAMPLE);
    HostAddress first = urls.isEmpty() ? null : HostAddress.parse(urls.get(0), false);
    if (first == null || first.origin().isEmpty()) {
      return null;
    }
    String base = UrlPath.folder(String.valueOf(first.path(urls.get(0))));
    for (int depth = 0; depth < MAX_DEPTH && !base.isEmpty(); depth++) {
      HostAddress tried = first.at(base);
      int found = 0;
      for (String url : urls) {
        found += exists(tried, url) ? 1 : 0;
      }
      if (found * 5 >= urls.size() * 4) {
        return tried;
      }
      base = UrlPath.folder(base.substring(0, base.length() - 1));
    }
    return null;
  }

  private boolean exists(HostAddress address, String url) {
    String path = address.path(url);
    String below = path == null ? null : address.below(path);
    return below != null && exists(Percent.decode(below));
  }

  private boolean exists(String below) {
    String name = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    SourceTree.Kind kind = tree.kind(root + name);
    return kind == SourceTree.Kind.FILE
        || kind == SourceTree.Kind.DIRECTORY
        || tree.kind(root + name + ".html") == SourceTree.Kind.FILE;
  }

  /** The folders that all paths begin with and that are not here, while what follows is. */
  private @Nullable String common(List<String> paths) {
    String base = paths.isEmpty() ? "" : UrlPath.folder(cut(paths.get(0)));
    for (String path : paths) {
      while (!base.isEmpty() && !(cut(path) + "/").startsWith(base)) {
        base = UrlPath.folder(base.substring(0, base.length() - 1));
      }
    }
    for (int depth = 0; depth < MAX_DEPTH && base.length() > 1; depth++) {
      boolean literal = tree.kind(root + first(base)) == SourceTree.Kind.DIRECTORY;
      if (!literal && haveFileBelow(base, paths)) {
        return base;
      }
      base = UrlPath.folder(base.substring(0, base.length() - 1));
    }
    return haveFileBelow("/", paths) ? "/" : null;
  }

  private boolean haveFileBelow(String base, List<String> paths) {
    for (String path : paths) {
      if (isFileBelow(base, path)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFileBelow(String base, String path) {
    String file = cut(path);
    return file.startsWith(base)
        && !file.toLowerCase(Locale.ROOT).endsWith("favicon.ico")
        && tree.kind(root + Percent.decode(file.substring(base.length()))) == SourceTree.Kind.FILE;
  }

  private static String first(String base) {
    return base.substring(1, base.indexOf('/', 1));
  }

  private static String cut(String url) {
    int end = 0;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(0, end);
  }
}
