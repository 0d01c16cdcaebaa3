package io.github.glosslint.generator.jekyll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Determines which URLs a site's plugins may add. An unknown plugin may add any page. */
final class PluginPages {

  /** Plugins that render, decorate or convert what is there, or tell the site about itself. */
  private static final Set<String> NOTHING =
      Set.of(
          "classifier-reborn",
          "html-pipeline",
          "jekyll",
          "jekyll-algolia",
          "jekyll-asciidoc",
          "jekyll-autolink-email",
          "jekyll-avatar",
          "jekyll-babel",
          "jekyll-bootstrap-sass",
          "jekyll-coffeescript",
          "jekyll-commonmark",
          "jekyll-commonmark-ghpages",
          "jekyll-compose",
          "jekyll-data",
          "jekyll-default-layout",
          "jekyll-dotenv",
          "jekyll-email-protect",
          "jekyll-environment-variables",
          "jekyll-external-links",
          "jekyll-figure",
          "jekyll-gist",
          "jekyll-github-metadata",
          "jekyll-import",
          "jekyll-include-cache",
          "jekyll-katex",
          "jekyll-kroki",
          "jekyll-last-modified-at",
          "jekyll-lazy-load-image",
          "jekyll-livereload",
          "jekyll-loading-lazy",
          "jekyll-mentions",
          "jekyll-mermaid",
          "jekyll-mermaid-diagrams",
          "jekyll-minifier",
          "jekyll-octicons",
          "jekyll-optional-front-matter",
          "jekyll-org",
          "jekyll-pandoc",
          "jekyll-pdf-embed",
          "jekyll-postcss",
          "jekyll-postcss-v2",
          "jekyll-press",
          "jekyll-reading-time",
          "jekyll-readme-index",
          "jekyll-redirect-from",
          "jekyll-relative-links",
          "jekyll-remote-theme",
          "jekyll-sass-converter",
          "jekyll-seo-tag",
          "jekyll-spaceship",
          "jekyll-tabs",
          "jekyll-target-blank",
          "jekyll-textile-converter",
          "jekyll-tidy",
          "jekyll-time-to-read",
          "jekyll-timeago",
          "jekyll-titles-from-headings",
          "jekyll-toc",
          "jekyll-twitter-plugin",
          "jekyll-watch",
          "jekyll-youtube",
          "jemoji",
          "kramdown",
          "liquid-md5",
          "premonition",
          "render-time",
          "rouge",
          "sass-embedded",
          "webrick");

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "year", "/:year/",
          "month", "/:year/:month/",
          "day", "/:year/:month/:day/",
          "tag", "/tag/:name/",
          "category", "/category/:name/");

  private static final Map<String, String> AUTOPAGES =
      Map.of(
          "tags", "/tag/:tag", "categories", "/category/:cat", "collections", "/collection/:coll");

  private final boolean anyPage;
  private final List<String> patterns;

  private PluginPages(boolean anyPage, List<String> patterns) {
    this.anyPage = anyPage;
    this.patterns = patterns;
  }

  /**
   * @param openTemplates permalinks with placeholders that only a plugin fills in
   */
  static PluginPages of(JekyllConfig config, OwnPlugins own, Set<String> openTemplates) {
    Set<String> templates = new HashSet<>(openTemplates);
    boolean anyPage = own.addPages();
    for (String plugin : config.plugins()) {
      List<String> added = added(plugin, config);
      anyPage |= added == null;
      templates.addAll(added == null ? List.of() : added);
    }
    // Themes bring plugins of their own, and this is the one that adds pages.
    templates.addAll(pagination(config));
    Set<String> patterns = new TreeSet<>();
    for (String template : templates) {
      patterns.add(pattern(template));
    }
    return new PluginPages(anyPage, List.copyOf(patterns));
  }

  /** Whether a plugin is known here; what another one does to a site is anybody's guess. */
  static boolean isKnown(String plugin, JekyllConfig config) {
    return added(plugin, config) != null;
  }

  private static @Nullable List<String> added(String plugin, JekyllConfig config) {
    String name = plugin.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean nothing =
        NOTHING.contains(name)
            || name.startsWith("jekyll-theme-")
            || name.startsWith("kramdown-")
            || name.equals("github-pages")
            || plugin.equals(config.values().get("theme"));
    return nothing ? List.of() : something(name, config);
  }

  /** What a plugin adds, as its part of the configuration says; null if it is not known. */
  private static @Nullable List<String> something(String plugin, JekyllConfig config) {
    return switch (plugin) {
      case "jekyll-admin" -> List.of("/admin/:path", "/_api/:path");
      case "jekyll-archives" -> archives(config);
      case "jekyll-assets" -> List.of("/assets/:path");
      case "jekyll-auto-authors", "jekyll-paginate-v2" -> autopages(config);
      case "jekyll-category-pages" -> List.of("/category/:path");
      case "jekyll-datapage-generator", "jekyll-datapage-gen" -> dataPages(config);
      case "jekyll-feed" -> feeds(config);
      case "jekyll-lunr-js-search" -> List.of("/js/:path", "/search.json");
      case "jekyll-multiple-languages-plugin", "jekyll-polyglot" -> languages(config);
      case "jekyll-paginate" -> pagination(config);
      case "jekyll-paginate-content" -> List.of(":path/:num");
      case "jekyll-picture-tag" -> List.of("/generated/:path");
      case "jekyll-pwa-plugin" -> List.of("/service-worker.js");
      case "jekyll-scholar" -> details(config);
      case "jekyll-sitemap" -> List.of("/sitemap.xml", "/robots.txt");
      case "jekyll-tagging" -> tagging(config);
      default -> null;
    };
  }

  /** Whether a plugin may write something at a path, which begins without a slash. */
  boolean mayAdd(String path, boolean page) {
    if (page && anyPage) {
      return true;
    }
    String bare = bare(path);
    return patterns.stream()
        .anyMatch(pattern -> Globs.glob(pattern, bare) || Globs.glob(pattern, bare + "/"));
  }

  private static String bare(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    for (String ending : List.of("/", "/index.html", ".html", ":output_ext")) {
      bare = bare.endsWith(ending) ? bare.substring(0, bare.length() - ending.length()) : bare;
    }
    return bare;
  }

  /** A glob for the paths that a template makes. */
  private static String pattern(String template) {
    String bare = bare(template);
    StringBuilder glob = new StringBuilder();
    int i = 0;
    while (i < bare.length()) {
      char c = bare.charAt(i);
      int end = i + 1;
      while (c == ':' && end < bare.length() && isName(bare.charAt(end))) {
        end++;
      }
      if (end > i + 1) {
        glob.append(placeholder(bare.substring(i + 1, end)));
      } else {
        glob.append("*?[\\".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
      i = end;
    }
    return glob.toString();
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c == '_';
  }

  private static String placeholder(String name) {
    return switch (name) {
      case "path", "categories" -> "**";
      case "year" -> "[0-9][0-9][0-9][0-9]";
      case "month", "day" -> "[0-9][0-9]";
      case "num" -> "[0-9]*";
      default -> "?*";
    };
  }

  private static List<String> archives(JekyllConfig config) {
    Map<String, @Nullable Object> settings =
        JekyllConfig.map(config.values().get("jekyll-archives"));
    Map<String, @Nullable Object> permalinks = JekyllConfig.map(settings.get("permalinks"));
    Set<String> enabled = new HashSet<>();
    for (Object kind : JekyllConfig.list(settings.get("enabled"))) {
      enabled.add(String.valueOf(kind));
    }
    boolean all = enabled.contains("all") || enabled.contains("true");
    List<String> templates = new ArrayList<>();
    ARCHIVES.forEach(
        (kind, standard) -> {
          String several = kind.equals("category") ? "categories" : kind + "s";
          if (all || enabled.contains(kind) || enabled.contains(several)) {
            Object permalink = permalinks.get(kind);
            templates.add(permalink == null ? standard : String.valueOf(permalink));
          }
        });
    return templates;
  }

  private static List<String> autopages(JekyllConfig config) {
    List<String> templates = new ArrayList<>(pagination(config));
    Map<String, @Nullable Object> settings = JekyllConfig.map(config.values().get("autopages"));
    if (!Boolean.TRUE.equals(settings.get("enabled"))) {
      return templates;
    }
    Set<String> kinds = new HashSet<>(AUTOPAGES.keySet());
    kinds.addAll(settings.keySet());
    for (String kind : kinds) {
      Object permalink = JekyllConfig.map(settings.get(kind)).get("permalink");
      String template =
          permalink != null ? String.valueOf(permalink) : AUTOPAGES.getOrDefault(kind, "");
      if (!template.isEmpty()) {
        templates.add(template);
      }
    }
    return templates;
  }

  /** The pages behind the first, at the template or below whatever page is paginated. */
  private static List<String> pagination(JekyllConfig config) {
    List<String> templates = new ArrayList<>();
    if (config.values().get("paginate") != null) {
      String path = config.text("paginate_path", "/page:num");
      templates.add(path);
      templates.add(":path/" + bare(path));
    }
    if (config.values().get("pagination") instanceof Map<?, ?> settings) {
      Object permalink = settings.get("permalink");
      String path = permalink == null ? "/page/:num/" : String.valueOf(permalink);
      templates.add(path);
      templates.add(":path/" + bare(path));
    }
    return templates;
  }

  private static List<String> feeds(JekyllConfig config) {
    Map<String, @Nullable Object> settings = JekyllConfig.map(config.values().get("feed"));
    Object path = settings.get("path");
    return List.of(path == null ? "/feed.xml" : String.valueOf(path), "/feed/:path.xml");
  }

  private static List<String> languages(JekyllConfig config) {
    return config.strings("languages").stream().map(name -> "/" + name + "/:path").toList();
  }

  private static List<String> dataPages(JekyllConfig config) {
    List<String> templates = new ArrayList<>();
    for (Object item : JekyllConfig.list(config.values().get("page_gen"))) {
      Map<String, @Nullable Object> settings = JekyllConfig.map(item);
      Object folder = settings.getOrDefault("dir", settings.get("data"));
      templates.add("/" + folder + "/:path");
    }
    return templates;
  }

  private static List<String> details(JekyllConfig config) {
    Map<String, @Nullable Object> settings = JekyllConfig.map(config.values().get("scholar"));
    return List.of("/" + settings.getOrDefault("details_dir", "bibliography") + "/:path");
  }

  private static List<String> tagging(JekyllConfig config) {
    return List.of(
        "/" + config.text("tag_page_dir", "tag") + "/:path",
        "/" + config.text("tag_feed_dir", "tag") + "/:path");
  }
}
