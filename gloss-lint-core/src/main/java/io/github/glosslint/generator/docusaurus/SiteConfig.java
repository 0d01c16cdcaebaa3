package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docusaurus.config.js} says by literals, with Docusaurus' defaults. Paths are relative
 * to the root of the run, those of folders with a final slash.
 *
 * @param path the file
 * @param folder the folder of the site
 * @param files the file and those of the tree that it imports
 * @param value all that it says
 * @param url the address of the host; null if it is not known
 * @param base the path of the site on its host, with both slashes; null if a program makes it
 * @param slash what becomes of slashes at the end of URLs
 * @param statics folders of files that are copied
 * @param format how Markdown is read
 * @param locale the language without a folder of its own in URLs
 * @param plugins the plugins of content, and what others do
 */
record SiteConfig(
    String path,
    String folder,
    Set<String> files,
    JsValue value,
    @Nullable String url,
    @Nullable String base,
    Slash slash,
    List<String> statics,
    Format format,
    String locale,
    Plugins plugins) {

  /** {@code path.resolve(__dirname, 'a')}, which most configurations write for a path. */
  private static final Pattern FROM_FOLDER =
      Pattern.compile(
          "(?:path\\.)?(?:resolve|join)\\(\\s*(?:__dirname|import\\.meta\\.dirname|process\\.cwd\\(\\))"
              + "\\s*,\\s*(['\"`])([^'\"`$]+)\\1\\s*,?\\s*\\)");

  /** {@code trailingSlash}. */
  enum Slash {
    AS_WRITTEN,
    ALWAYS,
    NEVER,
    UNKNOWN
  }

  /** The keys that are looked at; those of plugins by their kind. */
  private static final List<String> ASKED =
      List.of(
          "url",
          "baseUrl",
          "trailingSlash",
          "staticDirectories",
          "i18n.defaultLocale",
          "i18n.locales",
          "markdown.format",
          "markdown.preprocessor",
          "markdown.parseFrontMatter",
          "presets",
          "plugins",
          "docs.path",
          "docs.routeBasePath",
          "docs.sidebarPath",
          "docs.include",
          "docs.exclude",
          "docs.numberPrefixParser",
          "docs.lastVersion",
          "docs.onlyIncludeVersions",
          "docs.versions",
          "docs.remarkPlugins",
          "docs.rehypePlugins",
          "blog.path",
          "blog.routeBasePath",
          "blog.remarkPlugins",
          "pages.path",
          "themeConfig.navbar.items",
          "themeConfig.footer.links");

  /** {@code markdown.format}. */
  enum Format {
    MDX,
    DETECT,
    MARKDOWN
  }

  static SiteConfig read(SourceTree tree, String path, ConfigurationSection.Given given) {
    String folder = UrlPath.folder(path);
    Modules.Exported exported =
        Modules.read(
            path,
            file -> {
              SourceText text = tree.text(file);
              return text == null ? null : text.content();
            });
    JsValue value = given.over(exported.value());
    return new SiteConfig(
        path,
        folder,
        exported.files(),
        value,
        value.text("url"),
        base(value),
        slash(value),
        statics(value, folder),
        format(value),
        value.get("i18n", "defaultLocale") instanceof Text text ? text.value() : "en",
        Plugins.of(tree, folder, value));
  }

  /** The folder that the site was built into, if that is in the tree; null if it is not. */
  @Nullable String output(SourceTree tree) {
    String output = folder + "build/";
    boolean apart = !statics.contains(output);
    for (ContentOptions options : plugins.content()) {
      apart &= !options.folder().startsWith(output);
    }
    // Docusaurus writes it with every theme; without it, the folder may hold anything.
    return apart && tree.kind(output + "404.html") == SourceTree.Kind.FILE ? output : null;
  }

  private static @Nullable String base(JsValue value) {
    JsValue base = value.get("baseUrl");
    if (base == null) {
      return "/";
    }
    if (!(base instanceof Text text)) {
      return null;
    }
    String path = text.value().startsWith("/") ? text.value() : "/" + text.value();
    return path.endsWith("/") ? path : path + "/";
  }

  private static Slash slash(JsValue value) {
    JsValue slash = value.get("trailingSlash");
    if (slash == null) {
      return Slash.AS_WRITTEN;
    }
    if (slash instanceof Flag flag) {
      return flag.value() ? Slash.ALWAYS : Slash.NEVER;
    }
    return Slash.UNKNOWN;
  }

  private static Format format(JsValue value) {
    String format = value.text("markdown", "format");
    if (format == null) {
      return Format.MDX;
    }
    return switch (format) {
      case "detect" -> Format.DETECT;
      case "md" -> Format.MARKDOWN;
      default -> Format.MDX;
    };
  }

  private static List<String> statics(JsValue value, String folder) {
    List<String> folders = new ArrayList<>();
    if (value.get("staticDirectories") instanceof Items items) {
      for (JsValue item : items.values()) {
        if (item instanceof Text text) {
          folders.add(folder(folder, text.value()));
        }
      }
    } else {
      folders.add(folder + "static/");
    }
    folders.removeIf(String::isEmpty);
    return List.copyOf(folders);
  }

  /** The path that a value is; null if it is none, or a program makes it of more than literals. */
  static @Nullable String path(SourceTree tree, @Nullable JsValue value) {
    if (value instanceof Text text) {
      return text.value();
    }
    SourceText file = value instanceof JsValue.Unknown ? tree.text(value.location().path()) : null;
    if (file == null || value == null || value.location().end() > file.content().length()) {
      return null;
    }
    Matcher call =
        FROM_FOLDER.matcher(
            file.content().substring(value.location().start(), value.location().end()));
    return call.matches() ? call.group(2) : null;
  }

  /** The folder at a path from another one; empty if it is outside the run. */
  static String folder(String from, String path) {
    String normal = UrlPath.normalize((path.startsWith("/") ? "" : from) + path + "/");
    return normal == null ? "" : normal;
  }

  /** What was read of the keys that are asked for. */
  List<ConfigurationKey> keys() {
    JsValue all = value;
    for (ContentOptions options : plugins.content()) {
      if (options.id().equals(ContentOptions.DEFAULT_ID)) {
        all = all.with(options.value(), List.of(options.kind().key()));
      }
    }
    return ConfigurationKey.in(all, ASKED, Docusaurus.SECTION);
  }

  /** The same URL with or without its last slash, as the site writes it. */
  String slashed(String url) {
    boolean ends = url.endsWith("/");
    if (slash == Slash.ALWAYS) {
      return ends ? url : url + "/";
    }
    return slash == Slash.NEVER && ends && url.length() > 1
        ? url.substring(0, url.length() - 1)
        : url;
  }

  /** Whether a file is a component of one's own in place of one of the theme. */
  boolean isTemplate(String file) {
    return file.startsWith(folder + "src/theme/") && TemplateIds.isComponent(file);
  }

  /** Whether a page is MDX. */
  boolean isMdx(String page) {
    return switch (format) {
      case MDX -> true;
      case MARKDOWN -> false;
      case DETECT -> page.endsWith(".mdx");
    };
  }
}
