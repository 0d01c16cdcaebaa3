package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.source.SourceTree;

/** Files of the site that no source stands for: those of its theme, and of MkDocs itself. */
record ThemeFiles(SourceTree tree, SiteConfig config) {

  /** Whether the folder of one's own theme has a file. */
  boolean isOwn(String path) {
    return config.custom() != null && tree.kind(config.custom() + path) == SourceTree.Kind.FILE;
  }

  /** Whether a URL may be that of such a file. */
  boolean isWritten(String url) {
    if (isOwn(url)) {
      return true;
    }
    int slash = url.indexOf('/');
    String first = slash < 0 ? url : url.substring(0, slash);
    return switch (first) {
      case "search", "search.html", "sitemap.xml", "sitemap.xml.gz", "404.html", "objects.inv" ->
          true;
      case "css", "js", "fonts", "img", "webfonts" ->
          slash > 0 && tree.kind(config.docs() + first) != SourceTree.Kind.DIRECTORY;
      case "assets" ->
          url.startsWith("assets/javascripts/")
              || url.startsWith("assets/stylesheets/")
              || url.startsWith("assets/external/")
              || url.startsWith("assets/images/social/");
      default -> first.startsWith("feed_") || first.equals("print_page");
    };
  }
}
