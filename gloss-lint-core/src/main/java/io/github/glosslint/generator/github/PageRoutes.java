package io.github.glosslint.generator.github;

import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The URLs that somebody else may publish the Markdown files of a tree at, whoever that is: paths
 * that no file has, but that are no slips. Thread-safe.
 */
final class PageRoutes {

  /** Where Netlify and others read which URLs lead elsewhere. */
  private static final String REDIRECTS = "_redirects";

  private final SourceTree tree;
  private @Nullable HostRedirects redirects;
  private @Nullable Set<String> numbered;
  private @Nullable Set<String> ordered;

  PageRoutes(SourceTree tree) {
    this.tree = tree;
  }

  /** Whether a page of that name could be made of a Markdown file that exists. */
  boolean isMadeOfFile(String name) {
    String extension = UrlPath.extension(name);
    boolean folder = name.endsWith("/");
    // Not every dot begins an ending: routes/entry.client is made of entry.client.md.
    boolean whole = !folder && !extension.isEmpty() && !Language.isHtml(name);
    String stem =
        folder
            ? name.substring(0, name.length() - 1)
            : whole ? name : UrlPath.withoutExtension(name);
    for (String ending : Language.markdownEndings()) {
      if (tree.kind(stem + ending) == SourceTree.Kind.FILE) {
        return true;
      }
    }
    return !whole && numbered().contains(stem);
  }

  /**
   * Whether a page in a numbered folder, whose URL has neither numbers nor folders, means another
   * one: {@code adapter-auto} on {@code 20-core/10-routing.md} is made of {@code
   * 25-deploy/30-adapter-auto.md}.
   */
  boolean isOrderedBeside(String page, String name) {
    String folder = UrlPath.folder(page);
    return !folder.isEmpty()
        && UrlPath.extension(name).isEmpty()
        && isOrdered(UrlPath.name(folder.substring(0, folder.length() - 1)))
        && ordered().contains(UrlPath.name(name));
  }

  /**
   * Whether a path leads to a page if it counts from the URL of its own page, which generators put
   * into a folder: {@code ../state/} on {@code guide/overview.md} is made of {@code
   * guide/state.md}.
   */
  boolean isBelowPage(String page, Destination destination) {
    String wanted = destination.path();
    if (!wanted.startsWith("../") || !UrlPath.extension(wanted).isEmpty()) {
      return false;
    }
    String name = UrlPath.normalize(UrlPath.folder(page) + "page/" + wanted);
    return name != null && !name.isEmpty() && isMadeOfFile(name);
  }

  /** Markdown files without their endings and the numbers that put them in order. */
  private synchronized Set<String> numbered() {
    Set<String> known = numbered;
    if (known == null) {
      known = new HashSet<>();
      for (String path : tree.documents()) {
        String name = UrlPath.name(path);
        if (isOrdered(name) && Language.isMarkdown(path)) {
          known.add(UrlPath.folder(path) + UrlPath.withoutExtension(withoutOrder(name)));
        }
      }
      numbered = known;
    }
    return known;
  }

  /** The names of {@link #numbered}, without their folders. */
  private synchronized Set<String> ordered() {
    Set<String> known = ordered;
    if (known == null) {
      known = new HashSet<>();
      for (String path : numbered()) {
        known.add(UrlPath.name(path));
      }
      ordered = known;
    }
    return known;
  }

  private static boolean isOrdered(String name) {
    return !withoutOrder(name).equals(name);
  }

  /** A name without the number that puts it in order, such as that of {@code 10-routing}. */
  private static String withoutOrder(String name) {
    int digits = 0;
    while (digits < name.length() && Character.isDigit(name.charAt(digits))) {
      digits++;
    }
    boolean ordered =
        digits > 0 && digits < name.length() && "-_.".indexOf(name.charAt(digits)) >= 0;
    return ordered ? name.substring(digits + 1) : name;
  }

  /**
   * Whether a path begins with {@code @name} or {@code @}, which is no folder: {@code
   * @guide/state}, {@code @/guide/state.md}.
   */
  boolean isAlias(String path, String page) {
    if (path.length() < 2 || path.charAt(0) != '@') {
      return false;
    }
    if (path.charAt(1) != '/' && !Character.isLetter(path.charAt(1))) {
      return false;
    }
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return tree.kind(UrlPath.folder(page) + first) == SourceTree.Kind.MISSING;
  }

  /**
   * Whether a host may lead on whoever looks for the page of a Markdown file: its URL is that of
   * the file without some of its folders, and without the ending.
   */
  boolean isRedirected(String name) {
    HostRedirects rules = redirects();
    String stem = "/".concat(UrlPath.withoutExtension(name));
    String page = stem.endsWith("/index") ? stem.substring(0, stem.length() - 6) : stem;
    for (int at = 0; at >= 0; at = page.indexOf('/', at + 1)) {
      String url = page.substring(at);
      if (rules.isFrom(url) || rules.isFrom(url.concat(".html"))) {
        return true;
      }
    }
    return false;
  }

  private synchronized HostRedirects redirects() {
    HostRedirects known = redirects;
    if (known == null) {
      Set<String> folders = new TreeSet<>();
      tree.named(REDIRECTS).forEach(file -> folders.add(UrlPath.folder(file)));
      known = HostRedirects.inFiles(tree, folders);
      redirects = known;
    }
    return known;
  }
}
