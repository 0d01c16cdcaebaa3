package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What builds that the tree does not show may publish under the host of the site. Thread-safe. */
final class OtherBuilds {

  /** Shorter names are too close to one another to tell a slip from another name. */
  private static final int SHORTEST_MISSPELT = 4;

  /** Longer names are not slips, and comparing them takes long. */
  private static final int LONGEST_MISSPELT = 40;

  /** A site with more names at its top is not searched for near ones. */
  private static final int MOST_COMPARED = 1_000;

  /** Files that a build keeps beside the pages that need them, and so does its author. */
  private static final Set<String> OF_PAGES =
      Set.of(
          ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".css", ".js", ".map",
          ".woff", ".woff2", ".ttf", ".eot");

  /** Lists of posts, which nobody but the site's own build can write. */
  private static final Set<String> LISTS =
      Set.of("tag", "tags", "category", "categories", "author", "authors", "archive", "archives");

  private final JekyllSource source;
  private @Nullable Candidates topNames;

  OtherBuilds(JekyllSource source) {
    this.source = source;
  }

  /** Whether a path has nothing in common with this site, not even the name at its top. */
  boolean isForeign(String path) {
    String first = first(path);
    return !first.isEmpty()
        && !source.outputs().hasFolder(first)
        && source.tree().kind(source.root() + first) == SourceTree.Kind.MISSING;
  }

  /**
   * Whether a path lies below a folder at the top of the host that this site does not write at all:
   * who documents a program often publishes its reference there, one folder a version. A path of
   * one name only says too little: it is judged as one of the site.
   *
   * @param path without a slash before it
   */
  boolean mayWrite(String path) {
    String first = first(path);
    return first.length() < path.length() - 1
        && isForeign(path)
        && !isOfSite(first)
        && !OF_PAGES.contains(UrlPath.extension(path))
        && !source.isMarkdown(path);
  }

  /** Whether a name at the top is one that only this site would use, or was meant to be one. */
  private boolean isOfSite(String name) {
    return LISTS.contains(name.toLowerCase(Locale.ROOT))
        || isYear(name)
        || source.config().collections().containsKey(name)
        || source.outputs().written(name) != null
        || topNames().hasForm(name)
        || mayBeMisspelt(name) && !topNames().closest(name).isEmpty();
  }

  /** Versions are near to each other, and each is another folder. */
  private static boolean mayBeMisspelt(String name) {
    return name.length() >= SHORTEST_MISSPELT
        && name.length() <= LONGEST_MISSPELT
        && name.chars().noneMatch(c -> c >= '0' && c <= '9');
  }

  /** Posts are filed by date. */
  private static boolean isYear(String name) {
    return name.length() == 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private synchronized Candidates topNames() {
    if (topNames == null) {
      Set<String> names = new HashSet<>();
      for (String url : source.outputs().urls()) {
        names.add(UrlPath.withoutExtension(first(url)));
      }
      int root = source.root().length();
      for (String path : source.tree().files()) {
        if (path.startsWith(source.root()) && source.isServed(path)) {
          names.add(UrlPath.withoutExtension(first(path.substring(root))));
        }
      }
      names.remove("");
      topNames = Candidates.of(names.size() > MOST_COMPARED ? Set.of() : names);
    }
    return topNames;
  }

  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
