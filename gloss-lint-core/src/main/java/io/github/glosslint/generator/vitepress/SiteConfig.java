package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says, with VitePress' defaults. Paths are relative to the root of the run,
 * those of folders with a final slash.
 *
 * @param path of the file
 * @param root the folder that holds {@code .vitepress}
 * @param source the folder of the pages
 * @param publicFolder the folder of files that are copied; null if a program names it
 * @param base the path of the site on its host, with both slashes; null if a program makes it
 * @param setup of markdown-it
 * @param addedIds what plugins of Vite add to each page
 * @param slug makes ids of headings; null if only a program can
 * @param plugins whether programs may write texts, feeds and the like into the site
 * @param copying whether programs may copy files of the sources into the site
 */
record SiteConfig(
    String path,
    Set<String> files,
    JsValue value,
    String root,
    String source,
    @Nullable String publicFolder,
    @Nullable String base,
    boolean cleanUrls,
    List<String> excluded,
    Rewrites rewrites,
    Flavor.Braces braces,
    boolean attributesKnown,
    MarkdownSetup setup,
    Set<String> addedIds,
    @Nullable UnaryOperator<String> slug,
    boolean plugins,
    boolean copying) {

  /** Configurations that extend each other; further ones are unknown. */
  private static final int MAX_EXTENDED = 5;

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
          "sitemap.hostname",
          "locales",
          "themeConfig.nav",
          "themeConfig.sidebar",
          "themeConfig.logo",
          "head",
          "buildEnd",
          "transformHtml");

  static SiteConfig read(
      SourceTree tree, String root, String path, ConfigurationSection.Given given) {
    Modules.Exported exported = read(tree, path);
    JsValue value = given.over(extended(exported.value(), 0));
    String source = folder(root, value.text("srcDir"));
    JsValue publicDir = value.get("vite", "publicDir");
    JsValue.Entries vite = vite(tree, root);
    JsValue.Entry besides = vite == null ? null : vite.entry("publicDir");
    if (publicDir == null && besides != null) {
      publicDir = besides.value();
    }
    JsValue base = value.get("base");
    Flavor.Braces braces = braces(value);
    MarkdownSetup setup = MarkdownSetup.of(tree, value);
    return new SiteConfig(
        path,
        exported.files(),
        value,
        root,
        source,
        publicDir == null
            ? source + "public/"
            : publicDir instanceof JsValue.Text text ? folder(source, text.value()) : null,
        base == null ? "/" : base instanceof JsValue.Text text ? slashed(text.value()) : null,
        value.flag(false, "cleanUrls"),
        texts(value.get("srcExclude")),
        value.isUnknown("srcDir") ? Rewrites.UNKNOWN : Rewrites.of(value.get("rewrites")),
        braces == null ? Flavor.Braces.USUAL : braces,
        braces != null,
        setup,
        addedIds(tree, value, vite),
        setup.changesIds()
                || ViteHooks.changePages(tree, value.get("vite", "plugins"))
                || vite != null && ViteHooks.changePages(tree, vite.get("plugins"))
            ? null
            : SlugFunction.of(value.get("markdown", "anchor", "slugify")),
        writesFiles(value) || vite != null && vite.get("plugins") != null,
        ViteHooks.copyFiles(tree, value.get("buildEnd"))
            || ViteHooks.copyFiles(tree, value.get("vite", "plugins"))
            || vite != null && ViteHooks.copyFiles(tree, vite.get("plugins")));
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

  /** The configuration of Vite beside that of VitePress; null if none is understood. */
  private static JsValue.@Nullable Entries vite(SourceTree tree, String root) {
    for (String ending : List.of("js", "mjs", "ts", "cjs", "mts", "cts")) {
      String path = root + "vite.config." + ending;
      if (tree.kind(path) == SourceTree.Kind.FILE) {
        return read(tree, path).value() instanceof JsValue.Entries entries ? entries : null;
      }
    }
    return null;
  }

  private static Modules.Exported read(SourceTree tree, String path) {
    return Modules.read(
        path,
        file -> tree.kind(file) == SourceTree.Kind.FILE ? tree.read(file).text().content() : null);
  }

  /** A configuration with what it extends. */
  private static JsValue extended(JsValue value, int depth) {
    JsValue base = value.get("extends");
    if (!(value instanceof JsValue.Entries own) || base == null) {
      return value;
    }
    return base instanceof JsValue.Entries && depth < MAX_EXTENDED
        ? merged(extended(base, depth + 1), own)
        : new JsValue.Entries(own.entries(), true, own.location());
  }

  private static JsValue merged(JsValue base, JsValue.Entries own) {
    JsValue all = base;
    for (JsValue.Entry entry : own.entries()) {
      JsValue before = base.get(entry.key());
      JsValue value = entry.value();
      if (before instanceof JsValue.Items first && value instanceof JsValue.Items second) {
        List<JsValue> both = new ArrayList<>(first.values());
        both.addAll(second.values());
        value = new JsValue.Items(both, second.location());
      } else if (before instanceof JsValue.Entries && value instanceof JsValue.Entries inner) {
        value = merged(before, inner);
      }
      all = all.with(value, List.of(entry.key()));
    }
    return all;
  }

  private static Set<String> addedIds(
      SourceTree tree, JsValue value, JsValue.@Nullable Entries vite) {
    Set<String> own = ViteHooks.addedIds(tree, value.get("vite", "plugins"));
    return own.isEmpty() && vite != null ? ViteHooks.addedIds(tree, vite.get("plugins")) : own;
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

  /** Whether a function sets up markdown-it, which may add syntax of its own. */
  boolean addsSyntax() {
    return value.get("markdown", "config") != null || value.get("markdown", "preConfig") != null;
  }

  /** Whether raw HTML is shown as it is written. */
  boolean html() {
    return value.flag(true, "markdown", "html");
  }
}
