package io.github.glosslint.generator.built;

import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Locale;

/**
 * What tells a folder of built HTML from one of sources: it has a front page and no Markdown,
 * nothing to build it with, and something that only a generator or a host cares for.
 */
final class BuiltMarks {

  /** Characters at the beginning of the front page. */
  private static final int HEAD = 8 << 10;

  /** Files and folders beside which HTML is a source, if only of a template. */
  private static final List<String> OF_SOURCES =
      List.of(
          "_config.yml",
          "_config.toml",
          "_includes",
          "_layouts",
          "bower.json",
          "build.gradle",
          "build.gradle.kts",
          "Cargo.toml",
          "CMakeLists.txt",
          "composer.json",
          "conf.py",
          "deno.json",
          "Gemfile",
          "go.mod",
          "hugo.toml",
          "Makefile",
          "manage.py",
          "mix.exs",
          "package.json",
          "pom.xml",
          "pyproject.toml",
          "requirements.txt",
          "setup.py",
          "src",
          "templates");

  /** Files that generators write beside their pages. */
  private static final List<String> OF_BUILDS =
      List.of(
          ".nojekyll",
          "objects.inv",
          "searchindex.js",
          "search/search_index.json",
          "sitemap.xml",
          "sitemap-index.xml");

  private BuiltMarks() {}

  /**
   * Whether a folder holds a built site.
   *
   * @param folder with its final slash; empty for the root
   */
  static boolean areIn(SourceTree tree, String folder) {
    return tree.kind(folder + "index.html") == SourceTree.Kind.FILE
        && !hasAny(tree, folder, OF_SOURCES)
        && !hasMarkdown(tree, folder)
        && (hasAny(tree, folder, OF_BUILDS) || saysSo(tree, folder + "index.html"));
  }

  private static boolean hasAny(SourceTree tree, String folder, List<String> names) {
    for (String name : names) {
      SourceTree.Kind kind = tree.kind(folder + name);
      if (kind == SourceTree.Kind.FILE || kind == SourceTree.Kind.DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMarkdown(SourceTree tree, String folder) {
    for (String path : tree.documents()) {
      if (path.startsWith(folder) && Language.isMarkdown(path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysSo(SourceTree tree, String page) {
    return tree.glimpse(
        page,
        text -> {
          String content = text.content();
          String head =
              content.substring(0, Math.min(content.length(), HEAD)).toLowerCase(Locale.ROOT);
          return !head.contains("{{")
              && !head.contains("{%")
              && (head.contains("name=\"generator\"")
                  || head.contains("name=generator")
                  || head.contains("book generated using"));
        },
        (text, found) -> Math.min(text.content().length(), HEAD));
  }
}
