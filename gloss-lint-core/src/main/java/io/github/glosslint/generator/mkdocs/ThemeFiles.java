package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.source.SourceTree.Kind;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.Set;

/** Files of the site that no source stands for: those of its theme, and of MkDocs itself. */
record ThemeFiles(SourceTree tree, SiteConfig config) {

  /** Of the two themes that come with MkDocs. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "css/base.css",
          "css/bootstrap.min.css",
          "css/fontawesome.min.css",
          "css/theme.css",
          "css/theme_extra.css",
          "img/favicon.ico",
          "img/grid.png",
          "js/base.js",
          "js/bootstrap.bundle.min.js",
          "js/darkmode.js",
          "js/theme.js",
          "js/theme_extra.js");

  /** Whether the folder of one's own theme has a file. */
  boolean isOwn(String path) {
    return config.custom() != null && tree.kind(config.custom() + path) == Kind.FILE;
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
          slash > 0 && (isBuiltIn(url) || tree.kind(config.docs() + first) != Kind.DIRECTORY);
      case "assets" ->
          url.equals("assets/images/favicon.png")
              || url.startsWith("assets/javascripts/")
              || url.startsWith("assets/stylesheets/")
              || url.startsWith("assets/external/")
              || url.startsWith("assets/images/social/");
      default -> first.equals("print_page") || isFeed(url);
    };
  }

  /** Whether the theme has a file; one that is not known here may have any. */
  private boolean isBuiltIn(String url) {
    return switch (config.theme()) {
      case "mkdocs", "readthedocs" -> BUILT_IN.contains(url);
      case "material" -> false;
      default -> true;
    };
  }

  /** Feeds have names that the plugin gives them, or the site. */
  private boolean isFeed(String url) {
    if (!config.plugins().has("rss")) {
      return false;
    }
    YamlNode names = config.plugins().get("rss", "feeds_filenames");
    return UrlPath.name(url).startsWith("feed_")
        || names instanceof YamlMapping mapping
            && mapping.entries().stream()
                .anyMatch(entry -> url.equals(ConfigLayers.text(entry.value())));
  }
}
