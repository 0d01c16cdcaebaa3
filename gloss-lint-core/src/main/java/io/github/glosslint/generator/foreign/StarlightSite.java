package io.github.glosslint.generator.foreign;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.frontmatter.FrontMatterFormats;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of a site of Starlight whose settings show all of them: those of its files, as {@code
 * docsLoader} of {@code @astrojs/starlight} 0.42 and {@code glob} of Astro 6 make them, of {@code
 * src/pages}, of {@code public} and of redirects. Thread-safe.
 */
final class StarlightSite {

  private static final String PAGES = "src/content/docs/";

  /** Endings of pages; plugins read the last one. */
  private static final Set<String> ENDINGS =
      Set.of(".md", ".mdx", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdoc");

  /** Files that no build writes; of others, such as feeds and maps of the site, nobody can tell. */
  private static final Set<String> MEDIA =
      Set.of(
          ".avif", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".svg", ".webm",
          ".webp");

  private static final AnchorState ANOTHER_LANGUAGE =
      new AnchorState.Unknowable("an anchor of a page that is shown in another language");

  private final SourceTree tree;
  private final String root;
  private final StarlightSettings settings;
  private final AstroRoutes others;
  private final HostRedirects redirects;

  /** Files by the path of their page, without slashes around it. */
  private final Map<String, String> files = new HashMap<>();

  private final Map<String, String> routes = new HashMap<>();

  /** Files by the path of their page without its first name, which may be that of a language. */
  private final Map<String, String> translated = new HashMap<>();

  /** Whether names are those of languages, as far as somebody has asked. */
  private final Map<String, Boolean> languages = new ConcurrentHashMap<>();

  private StarlightSite(SourceTree tree, String root, StarlightSettings settings) {
    this.tree = tree;
    this.root = root;
    this.settings = settings;
    this.others = AstroRoutes.in(tree, root + "src/pages/");
    this.redirects = HostRedirects.of(tree, List.of(root + "public/"), root);
    String folder = root + PAGES;
    for (String file : tree.files()) {
      if (file.startsWith(folder) && isPage(UrlPath.name(file))) {
        String route = route(file, file.substring(folder.length()));
        files.putIfAbsent(route, file);
        routes.put(file, route);
        translated.putIfAbsent(rest(route), file);
      }
    }
  }

  /**
   * Reads a site.
   *
   * @param marker the file of its settings
   * @param root its folder
   * @return null if it is none of Starlight, or has URLs that its files do not show
   */
  static @Nullable StarlightSite of(SourceTree tree, String marker, String root) {
    StarlightSettings settings = StarlightSettings.read(tree, marker, root);
    return settings == null ? null : new StarlightSite(tree, root, settings);
  }

  private static boolean isPage(String name) {
    return !name.startsWith("_") && ENDINGS.contains(UrlPath.extension(name));
  }

  private String route(String file, String place) {
    YamlMapping said = FrontMatterFormats.glimpse(tree, file, defect -> {}).mapping();
    String slug = said == null ? null : said.text("slug");
    if (slug != null) {
      return UrlPath.composed(bare(slug.equals("index") ? "" : slug));
    }
    StringBuilder route = new StringBuilder();
    for (String name : UrlPath.withoutExtension(place).split("/", -1)) {
      route.append(route.isEmpty() ? "" : "/").append(AnchorStyle.GITHUB.ids().get().next(name));
    }
    String path = UrlPath.composed(route.toString());
    return path.equals("index") ? "" : withoutIndex(path);
  }

  private static String withoutIndex(String path) {
    return path.endsWith("/index") ? path.substring(0, path.length() - 6) : path;
  }

  private static String bare(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.length() > start && path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(start, end);
  }

  private static String first(String path) {
    return path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
  }

  /** A path without its first name. */
  private static String rest(String path) {
    return path.substring(path.indexOf('/') < 0 ? path.length() : path.indexOf('/') + 1);
  }

  /**
   * Where a path leads that no file of the sources has.
   *
   * @return null if nobody can tell
   */
  @Nullable Target resolve(String page, Destination destination) {
    String route = routes.get(page);
    String path = destination.path();
    if (route == null || Language.isMarkdown(path)) {
      return null;
    }
    if (path.startsWith("/")) {
      String base = settings.base();
      return (path + "/").equals(base) || path.startsWith(base)
          ? at(path.length() < base.length() ? "" : path.substring(base.length()), destination)
          : null;
    }
    if (!UrlPath.extension(path).isEmpty()) {
      return null;
    }
    Target below = relative(route.isEmpty() ? "" : route + "/", destination);
    if (below instanceof Target.Found || settings.endsWithSlash()) {
      return below;
    }
    // Hosts serve a page with and without a slash at its end.
    Target beside = relative(UrlPath.folder(route), destination);
    return beside instanceof Target.Found || below == null || beside == null ? beside : below;
  }

  private @Nullable Target relative(String folder, Destination destination) {
    String path = UrlPath.normalize(folder + destination.path());
    return path == null ? null : at(path, destination);
  }

  /** What is at a path below the base; null if nobody can tell. */
  private @Nullable Target at(String rest, Destination destination) {
    String normal = UrlPath.normalize(rest);
    if (normal == null) {
      return null;
    }
    String path = UrlPath.composed(bare(normal));
    String ending = UrlPath.extension(path);
    boolean named = ending.equals(".html");
    String wanted = named ? withoutIndex("/" + UrlPath.withoutExtension(path)).substring(1) : path;
    String file = files.get(wanted);
    if (file != null) {
      return new Target.Found(file, destination.fragment(), AnchorState.Fine.FINE);
    }
    String copied = tree.file(root + "public/" + path);
    if (copied != null) {
      return new Target.Found(copied, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (mayBe(path)) {
      return null;
    }
    String other = other(wanted);
    if (other != null) {
      return languages.computeIfAbsent(first(wanted), settings::isKey)
          ? new Target.Found(other, destination.fragment(), ANOTHER_LANGUAGE)
          : null;
    }
    boolean known = ending.isEmpty() || named || MEDIA.contains(ending);
    return known ? new Target.Missing(normal, List.of(), List.of()) : null;
  }

  /**
   * The file that is shown at a path if its first name is that of a language that lacks it; null if
   * there is none, or the settings do not have the name.
   */
  private @Nullable String other(String path) {
    String rest = rest(path);
    String same = files.getOrDefault(rest, translated.get(rest));
    return same != null && settings.names(first(path)) ? same : null;
  }

  /** Whether something else than a page of the sources may be at a path. */
  private boolean mayBe(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return path.isEmpty()
        || others.covers(path)
        || settings.redirects().covers(path)
        || redirects.isFrom("/" + path)
        || settings.mayMake(path)
        // Some hosts take no notice of capitals.
        || !lower.equals(path) && files.containsKey(lower)
        || tree.kind(root + "public/" + path) != SourceTree.Kind.MISSING
        || isFetched(path);
  }

  /** Whether Git ignores the file of a page, or of something that is copied. */
  private boolean isFetched(String path) {
    for (String ending : List.of(".md", ".mdx", "/index.md", "/index.mdx")) {
      if (tree.mayAppear(root + PAGES + path + ending)) {
        return true;
      }
    }
    return tree.mayAppear(root + "public/" + path);
  }
}
