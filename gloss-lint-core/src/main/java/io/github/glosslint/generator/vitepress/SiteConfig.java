package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says, with VitePress' defaults. Paths are relative to the root of the run,
 * those of folders with a final slash.
 *
 * @param path of the file
 * @param root the folder that holds {@code .vitepress}
 * @param source the folder of the pages
 * @param base the path of the site on its host, with both slashes; null if a program makes it
 * @param slug makes ids of headings; null if only a program can
 */
record SiteConfig(
    String path,
    Set<String> files,
    JsValue value,
    String root,
    String source,
    String publicFolder,
    @Nullable String base,
    boolean cleanUrls,
    List<String> excluded,
    Rewrites rewrites,
    Flavor.Braces braces,
    boolean attributesKnown,
    @Nullable UnaryOperator<String> slug,
    boolean plugins) {

  /** What a function that sets up markdown-it says where headings and ids may change. */
  private static final Pattern CHANGES =
      Pattern.compile("heading|anchor|slug|disable|ruler|footnote|attrs|\\bids?\\b");

  /** The keys that are looked at. */
  private static final List<String> ASKED =
      List.of(
          "base",
          "srcDir",
          "srcExclude",
          "rewrites",
          "cleanUrls",
          "ignoreDeadLinks",
          "vite.publicDir",
          "vite.plugins",
          "markdown.attrs",
          "markdown.anchor.slugify",
          "markdown.config",
          "markdown.preConfig",
          "markdown.html",
          "locales",
          "themeConfig.nav",
          "themeConfig.sidebar",
          "themeConfig.logo",
          "head",
          "buildEnd",
          "transformHtml");

  static SiteConfig read(
      SourceTree tree, String root, String path, ConfigurationSection.Given given) {
    Modules.Exported exported =
        Modules.read(
            path,
            file ->
                tree.kind(file) == SourceTree.Kind.FILE ? tree.read(file).text().content() : null);
    JsValue value = given.over(exported.value());
    String source = folder(root, value.text("srcDir"));
    String publicDir = value.text("vite", "publicDir");
    JsValue base = value.get("base");
    Flavor.Braces braces = braces(value);
    return new SiteConfig(
        path,
        exported.files(),
        value,
        root,
        source,
        folder(source, publicDir == null ? "public" : publicDir),
        base == null ? "/" : base instanceof JsValue.Text text ? slashed(text.value()) : null,
        value.flag(false, "cleanUrls"),
        texts(value.get("srcExclude")),
        Rewrites.of(value.get("rewrites")),
        braces == null ? Flavor.Braces.USUAL : braces,
        braces != null,
        changesAnchors(tree, value)
            ? null
            : SlugFunction.of(value.get("markdown", "anchor", "slugify")),
        writesFiles(value));
  }

  private static Flavor.@Nullable Braces braces(JsValue value) {
    if (value.flag(false, "markdown", "attrs", "disable")) {
      return Flavor.Braces.NONE;
    }
    String open = delimiter(value, "leftDelimiter", "left", "{");
    String close = delimiter(value, "rightDelimiter", "right", "}");
    return open == null || close == null || !open.endsWith("{") || close.isEmpty()
        ? null
        : new Flavor.Braces(open, close);
  }

  /** The first version names it otherwise than the second; null if a program makes it. */
  private static @Nullable String delimiter(
      JsValue value, String first, String second, String usual) {
    for (String key : List.of(first, second)) {
      JsValue said = value.get("markdown", "attrs", key);
      if (said != null) {
        return said instanceof JsValue.Text text ? text.value() : null;
      }
    }
    return usual;
  }

  /** Whether a function sets up markdown-it so that ids may be others. */
  private static boolean changesAnchors(SourceTree tree, JsValue value) {
    for (String key : List.of("config", "preConfig")) {
      JsValue function = value.get("markdown", key);
      if (function == null) {
        continue;
      }
      Location place = function.location();
      boolean read = tree.kind(place.path()) == SourceTree.Kind.FILE && !place.isEmpty();
      String text = read ? tree.read(place.path()).text().content() : "";
      if (place.end() > text.length()
          || CHANGES.matcher(text.substring(place.start(), place.end())).find()) {
        return true;
      }
    }
    JsValue anchor = value.get("markdown", "anchor");
    return anchor instanceof JsValue.Unknown
        || value.get("markdown", "anchor", "slugifyWithState") != null
        || value.get("markdown", "anchor", "getTokensText") != null
        || value.get("markdown", "anchor", "level") != null
        || value.get("markdown", "anchor", "uniqueSlugStartIndex") != null;
  }

  /** Whether a program may write files into the site. */
  private static boolean writesFiles(JsValue value) {
    return value.get("buildEnd") != null
        || value.get("vite", "plugins") != null
        || value.get("vite") instanceof JsValue.Unknown
        || value.get("transformHtml") != null;
  }

  private static List<String> texts(@Nullable JsValue value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof JsValue.Items items) {
      for (JsValue item : items.values()) {
        if (item instanceof JsValue.Text text) {
          texts.add(text.value());
        }
      }
    }
    return List.copyOf(texts);
  }

  private static String slashed(String base) {
    String path = base.endsWith("/") ? base : base + "/";
    return path.startsWith("/") ? path : "/" + path;
  }

  private static String folder(String root, @Nullable String said) {
    String path = said == null ? root : UrlPath.normalize(root + said);
    return path == null || path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/";
  }

  /** What was read of the keys that are asked for. */
  List<ConfigurationKey> keys() {
    return ConfigurationKey.in(value, ASKED, VitePress.SECTION);
  }

  /** Whether raw HTML is shown as it is written. */
  boolean html() {
    return value.flag(true, "markdown", "html");
  }
}
