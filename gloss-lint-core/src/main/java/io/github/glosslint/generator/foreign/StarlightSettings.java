package io.github.glosslint.generator.foreign;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a site of Starlight say of its URLs, as far as their text shows.
 *
 * @param base the path of the site on its host, with both slashes
 * @param made names that begin what plugins write, such as {@code blog}; with a slash between names
 * @param redirects routes that lead elsewhere
 * @param text of the settings
 */
record StarlightSettings(String base, Set<String> made, AstroRoutes redirects, String text) {

  private static final String STARLIGHT = "@astrojs/starlight";

  /** Packages that add no routes. */
  private static final Pattern QUIET =
      Pattern.compile(
          "astro|unified|shiki|vite|fs|path|url|os|node:.*|dotenv|sharp"
              + "|@astrojs/(?:starlight(?:-tailwind|-docsearch)?|react|preact|svelte|vue|solid-js"
              + "|alpinejs|mdx|sitemap|tailwind|partytown|check|ts-plugin|rss|markdown-remark"
              + "|netlify|vercel|cloudflare|node|markdoc)"
              + "|astro-(?:expressive-code|icon|compress|mermaid|robots-txt)|@playform/compress"
              + "|@?expressive-code.*|vite-tsconfig-paths|unplugin-icons|rehype.*|remark.*"
              + "|@(?:shikijs|vitejs|tailwindcss|expressive-code|fontsource|catppuccin)/.*"
              + "|starlight-(?:links-validator|image-zoom|heading-badges|sidebar-topics(?:-dropdown)?"
              + "|scroll-to-top|kbd|package-managers|fullview-mode|giscus|llms-txt|auto-sidebar|ui-tweaks"
              + "|showcases|cooler-credit|github-alerts|announcement|ion-theme|theme-.*)");

  /** Packages that write pages below names that the settings say, or that they have by default. */
  private static final Set<String> MAKERS =
      Set.of(
          "@lunariajs/starlight",
          "starlight-blog",
          "starlight-changelogs",
          "starlight-openapi",
          "starlight-tags",
          "starlight-typedoc");

  /** The names that they have by default. */
  private static final List<String> MADE = List.of("api", "blog", "lunaria", "tags");

  private static final Pattern MADE_BELOW =
      Pattern.compile(
          "\\b(?:base|output|prefix|route|tagsPagesPrefix)\\s*:\\s*['\"`]/?([^'\"`\\n]*?)/?['\"`]");

  /** What may add routes, or has files lie elsewhere. */
  private static final Pattern OTHER_ROUTES =
      Pattern.compile(
          "\\binjectRoute\\b|['\"]astro:(?:config|build|routes|server):|\\bsrcDir\\b|\\bpublicDir\\b"
              + "|\\bedgeMiddleware\\b|\\boutput\\s*:\\s*['\"](?:server|hybrid)");

  private static final Pattern WITHOUT_SLASH =
      Pattern.compile(
          "\\btrailingSlash\\s*:\\s*[^'\"\\s]|\\btrailingSlash\\s*:\\s*['\"]never|\\bformat\\s*:|\\btrailingSlash\\s*,");

  /** A table of redirects that a program makes. */
  private static final Pattern MADE_REDIRECTS =
      Pattern.compile(
          "\\bredirects\\s*:\\s*(?:await\\b|[\\w.]+\\()|\\bfromEntries\\b|\\.(?:map|reduce|flatMap|forEach)\\(|\\bfor\\s*\\(");

  private static final Pattern REDIRECT =
      Pattern.compile("['\"`]/([^'\"`\\n]{0,500})['\"`]\\]?\\s*:");

  /** The collection of pages, whose files have the routes that Starlight gives them. */
  private static final Pattern PAGES = Pattern.compile("\\bloader\\s*:\\s*docsLoader\\(\\s*\\)");

  private static final List<String> COLLECTIONS =
      List.of(
          "src/content.config.ts",
          "src/content.config.mts",
          "src/content.config.js",
          "src/content.config.mjs",
          "src/content/config.ts",
          "src/content/config.js",
          "src/content/config.mjs");

  /**
   * Reads the settings of a site.
   *
   * @param marker the file of them
   * @param root the folder of the site
   * @return null if it is none of Starlight, or has URLs that its files do not show
   */
  static @Nullable StarlightSettings read(SourceTree tree, String marker, String root) {
    AstroModules modules = AstroModules.read(tree, List.of(marker));
    String collections = collections(tree, root);
    if (!modules.packages().contains(STARLIGHT)
        || collections == null
        || !modules.isComplete()
        || OTHER_ROUTES.matcher(modules.text()).find()) {
      return null;
    }
    boolean makes = false;
    for (String each : modules.packages()) {
      makes |= MAKERS.contains(each);
      if (!MAKERS.contains(each) && !QUIET.matcher(each).matches()) {
        return null;
      }
    }
    String base = base(tree, marker);
    boolean redirects = modules.text().contains("redirects");
    if (base == null || redirects && MADE_REDIRECTS.matcher(modules.text()).find()) {
      return null;
    }
    Set<String> made = makes ? made(modules.text() + collections) : Set.of();
    return new StarlightSettings(base, made, redirects(modules.text()), modules.text());
  }

  /** The text that says what collections of content there are; null if it is not understood. */
  private static @Nullable String collections(SourceTree tree, String root) {
    for (String name : COLLECTIONS) {
      SourceText text = tree.text(root + name);
      if (text != null) {
        String content = text.content();
        boolean loads = PAGES.matcher(content).find();
        boolean old = !content.contains("loader") && content.contains("docsSchema");
        return loads || old ? content : null;
      }
    }
    return null;
  }

  private static @Nullable String base(SourceTree tree, String marker) {
    JsValue settings =
        Modules.read(
                marker,
                file -> {
                  SourceText text = tree.text(file);
                  return text == null ? null : text.content();
                })
            .value();
    JsValue base = settings.get("base");
    if (base == null) {
      return "/";
    }
    if (!(base instanceof JsValue.Text text)) {
      return null;
    }
    String path = text.value();
    String start = path.startsWith("/") ? path : "/" + path;
    return start.endsWith("/") ? start : start + "/";
  }

  private static Set<String> made(String text) {
    Set<String> made = new TreeSet<>(MADE);
    Matcher matcher = MADE_BELOW.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(1).isEmpty()) {
        made.add(matcher.group(1));
      }
    }
    return made;
  }

  private static AstroRoutes redirects(String text) {
    AstroRoutes redirects = new AstroRoutes();
    Matcher matcher = REDIRECT.matcher(text);
    while (matcher.find()) {
      redirects.add(matcher.group(1));
    }
    return redirects;
  }

  /** Whether the URLs of pages end with a slash, as those do that Starlight writes by default. */
  boolean endsWithSlash() {
    return !WITHOUT_SLASH.matcher(text).find();
  }

  /** Whether a plugin may write a path, which has neither its first nor its last slash. */
  boolean mayMake(String path) {
    String names = "/" + path + "/";
    for (String each : made) {
      if (names.contains("/" + each + "/")) {
        return true;
      }
    }
    return UrlPath.name(path).equals("404");
  }

  /** Whether a name is the key of an object, as those of languages are. */
  boolean isKey(String name) {
    return Pattern.compile("[\\s{,'\"`]" + Pattern.quote(name) + "['\"`]?\\s*:\\s*\\{")
        .matcher(text)
        .find();
  }

  /** Whether settings with languages have a word, as they have the names of all of them. */
  boolean names(String word) {
    if (!text.contains("locales")) {
      return false;
    }
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isEdge(at - 1) && isEdge(at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isEdge(int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
