package io.github.glosslint.generator.github;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a web server has the root of the HTML pages of a tree: the tree's own root if nothing
 * builds or serves them in ways of its own, which the files in the root tell. Thread-safe.
 */
final class WebRoot {

  private static final String UNKNOWN_ROOT = "a path from the root of a web server";

  /** Files in the root of a tree that somebody builds, or that a server reads. */
  private static final List<String> BUILDS =
      List.of(
          "package.json",
          "bower.json",
          "composer.json",
          "deno.json",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "build.sbt",
          "Cargo.toml",
          "CMakeLists.txt",
          "Gemfile",
          "go.mod",
          "manage.py",
          "mix.exs",
          "pyproject.toml",
          "requirements.txt",
          "setup.py",
          ".htaccess",
          "_redirects",
          "firebase.json",
          "netlify.toml",
          "vercel.json",
          "web.config",
          "wrangler.toml");

  /** Folders whose files build tools and servers have at the root. */
  private static final List<String> SERVED =
      List.of(
          "public",
          "static",
          "www",
          "wwwroot",
          "src/main/resources/static",
          "src/main/resources/public",
          "src/main/webapp");

  private final SourceTree tree;
  private @Nullable Boolean built;
  private @Nullable Boolean hasPages;

  private WebRoot(SourceTree tree) {
    this.tree = tree;
  }

  static WebRoot of(SourceTree tree) {
    return new WebRoot(tree);
  }

  /** A file at the root of the tree, whose fragment says nothing if the web's root is elsewhere. */
  Target.Found unlessBuilt(Target.Found found) {
    return isBuilt() ? unjudged(found.path(), found.fragment()) : found;
  }

  /**
   * What else than a missing file of the tree a destination on an HTML page may mean.
   *
   * @param name the missing file
   * @return null if it means nothing else
   */
  @Nullable Target elsewhere(String page, String name, Destination destination) {
    boolean rooted = destination.path().startsWith("/");
    String folder = UrlPath.folder(page);
    String found = rooted ? below(folder, name) : served(folder, destination.path());
    if (found != null) {
      return unjudged(found, destination.fragment());
    }
    if (tree.isIgnored(name)) {
      return new Target.Unknown("ignored by Git, probably written by a build");
    }
    if (rooted && (isBuilt() || !hasPages())) {
      return new Target.Unknown(UNKNOWN_ROOT);
    }
    if (destination.path().startsWith("~/") || destination.path().startsWith("@/")) {
      return new Target.Unknown("a path that only a web framework knows");
    }
    if (isPattern(page)) {
      return new Target.Unknown("a file that a bundler puts beside the page it makes");
    }
    boolean plain = !name.endsWith("/") && UrlPath.extension(name).isEmpty();
    return plain && tree.kind(name + ".html") == SourceTree.Kind.FILE
        ? new Target.Unknown("a page that only some servers find without its extension")
        : null;
  }

  /** Whether a bundler makes the page of an application of a file: {@code src/index.html}. */
  private boolean isPattern(String page) {
    String folder = page.endsWith("src/index.html") ? page.substring(0, page.length() - 14) : "?";
    return (folder.isEmpty() || folder.endsWith("/"))
        && tree.kind(folder + "package.json") == SourceTree.Kind.FILE;
  }

  /** The path below a folder above the page, or below one that servers have at the root. */
  private @Nullable String below(String folder, String name) {
    int end = 0;
    while (true) {
      String above = folder.substring(0, end);
      String found = end == 0 ? null : existing(above + name);
      if (found == null) {
        found = served(above, name);
      }
      if (found != null || end >= folder.length()) {
        return found;
      }
      end = folder.indexOf('/', end) + 1;
    }
  }

  private @Nullable String served(String folder, String name) {
    for (String root : SERVED) {
      if (tree.kind(folder + root) == SourceTree.Kind.DIRECTORY) {
        String found = existing(folder + root + "/" + name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable String existing(String path) {
    String normal = UrlPath.normalize(path);
    if (normal == null || normal.isEmpty()) {
      return null;
    }
    String name = normal.endsWith("/") ? normal.substring(0, normal.length() - 1) : normal;
    return switch (tree.kind(name)) {
      case FILE -> name;
      case DIRECTORY -> name + "/";
      default -> null;
    };
  }

  private static Target.Found unjudged(String path, String fragment) {
    return new Target.Found(
        path,
        fragment,
        fragment.isEmpty()
            ? Target.AnchorState.Fine.FINE
            : new Target.AnchorState.Unknowable(UNKNOWN_ROOT));
  }

  private synchronized boolean isBuilt() {
    Boolean known = built;
    if (known == null) {
      known = BUILDS.stream().anyMatch(name -> tree.kind(name) == SourceTree.Kind.FILE);
      built = known;
    }
    return known;
  }

  private synchronized boolean hasPages() {
    Boolean known = hasPages;
    if (known == null) {
      known = tree.files().stream().anyMatch(f -> f.indexOf('/') < 0 && MarkupReader.isHtml(f));
      hasPages = known;
    }
    return known;
  }
}
