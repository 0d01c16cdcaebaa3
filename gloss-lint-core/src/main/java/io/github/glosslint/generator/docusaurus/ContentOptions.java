package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Entry;
import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that makes pages of the files of a folder.
 *
 * @param kind which plugin
 * @param id tells it from others of its kind
 * @param folder what it reads, from the root of the run
 * @param open whether a program makes the path of that
 * @param route what its URLs begin with, without slashes at the ends
 * @param value all that its options say
 */
record ContentOptions(
    Kind kind, String id, String folder, boolean open, String route, JsValue value) {

  static final String DEFAULT_ID = "default";

  private static final List<String> INCLUDED = List.of("**/*.md", "**/*.mdx");
  private static final List<String> INCLUDED_PAGES =
      List.of("**/*.js", "**/*.jsx", "**/*.ts", "**/*.tsx", "**/*.md", "**/*.mdx");

  private static final List<String> EXCLUDED =
      List.of(
          "**/_*.js",
          "**/_*.jsx",
          "**/_*.ts",
          "**/_*.tsx",
          "**/_*.md",
          "**/_*.mdx",
          "**/_*/**",
          "**/*.test.js",
          "**/*.test.jsx",
          "**/*.test.ts",
          "**/*.test.tsx",
          "**/__tests__/**");

  /** The plugins of content. */
  enum Kind {
    DOCS("docs", "docs"),
    BLOG("blog", "blog"),
    PAGES("src/pages", "");

    final String folder;
    final String route;

    Kind(String folder, String route) {
      this.folder = folder;
      this.route = route;
    }

    /** What the preset calls it. */
    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The folder of translations. */
    String i18n() {
      return "docusaurus-plugin-content-" + key();
    }
  }

  static ContentOptions of(SourceTree tree, Kind kind, JsValue value, String site) {
    String id = value.text("id");
    String path = SiteConfig.path(tree, value.get("path"));
    boolean open = path == null && value.get("path") != null;
    String route = value.text("routeBasePath");
    String folder = SiteConfig.folder(site, path == null ? kind.folder : path);
    return new ContentOptions(
        kind,
        id == null ? DEFAULT_ID : id,
        folder,
        open,
        trimmed(route == null ? kind.route : route),
        value);
  }

  private static String trimmed(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }

  /** Whether this is the same plugin as another one. */
  boolean isSame(ContentOptions other) {
    return kind == other.kind && id.equals(other.id);
  }

  /** Before the names of its files and folders in the site's folder. */
  String prefix() {
    return id.equals(DEFAULT_ID) ? "" : id + "_";
  }

  /** The name of its folder of translations. */
  String i18n() {
    return kind.i18n() + (id.equals(DEFAULT_ID) ? "" : "-" + id);
  }

  /** What its URLs, or those of its files, depend on and a program computes. */
  boolean isOpen() {
    return open
        || value.isUnknown("routeBasePath")
        || value.isUnknown("numberPrefixParser")
        || value.isUnknown("versions")
        || value.isUnknown("lastVersion")
        || value.isUnknown("include")
        || value.isUnknown("exclude");
  }

  /** Whether numbers before names are no part of them. */
  boolean stripsNumbers() {
    return !(value.get("numberPrefixParser") instanceof Flag flag) || flag.value();
  }

  /** The texts of an array. */
  static @Nullable List<String> texts(@Nullable JsValue value) {
    if (!(value instanceof Items items)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (JsValue item : items.values()) {
      if (item instanceof Text text) {
        texts.add(text.value());
      }
    }
    return texts;
  }

  /** {@code versions}: the paths that versions have in URLs, by their names. */
  Map<String, String> versionPaths() {
    Map<String, String> paths = new LinkedHashMap<>();
    if (value.get("versions") instanceof Entries entries) {
      for (Entry entry : entries.entries()) {
        String path = entry.value().text("path");
        if (path != null) {
          paths.put(entry.key(), trimmed(path));
        }
      }
    }
    return paths;
  }

  /** Which files below the folder are its sources. */
  Sources sources() {
    List<String> include = texts(value.get("include"));
    List<String> exclude = texts(value.get("exclude"));
    List<String> usual = kind == Kind.PAGES ? INCLUDED_PAGES : INCLUDED;
    return new Sources(
        globs(include == null ? usual : include), globs(exclude == null ? EXCLUDED : exclude));
  }

  private static List<PathGlob> globs(List<String> patterns) {
    List<PathGlob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      for (String one : alternatives(pattern, 0)) {
        try {
          globs.add(PathGlob.of(one.indexOf('/') < 0 ? "/" + one : one, ""));
        } catch (IllegalArgumentException e) {
          // A pattern that cannot match anything takes nothing.
        }
      }
    }
    return globs;
  }

  /** The patterns that braces stand for: {@code *.{md,mdx}}. */
  private static List<String> alternatives(String pattern, int depth) {
    int open = pattern.indexOf('{');
    int close = open < 0 ? -1 : pattern.indexOf('}', open);
    if (close < 0 || depth > 3) {
      return List.of(pattern);
    }
    List<String> all = new ArrayList<>();
    for (String part : pattern.substring(open + 1, close).split(",", -1)) {
      all.addAll(
          alternatives(
              pattern.substring(0, open) + part + pattern.substring(close + 1), depth + 1));
    }
    return all;
  }

  /** Patterns of files, from the folder of the plugin. */
  record Sources(List<PathGlob> included, List<PathGlob> excluded) {

    boolean has(String below) {
      return matches(included, below) && !matches(excluded, below);
    }

    private static boolean matches(List<PathGlob> globs, String path) {
      for (PathGlob glob : globs) {
        if (glob.matches(path, false)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The name of a file without numbers that only order it. */
  static String withoutNumber(String name) {
    int digits = 0;
    while (digits < name.length() && Ascii.isDigit(name.charAt(digits))) {
      digits++;
    }
    int at = digits;
    boolean ordered = digits > 0 && at < name.length() && "-_.".indexOf(name.charAt(at)) >= 0;
    if (ordered && at + 1 < name.length() && Ascii.isDigit(name.charAt(at + 1))) {
      // A date, or a version.
      return name;
    }
    while (at < name.length() && Character.isWhitespace(name.charAt(at))) {
      at++;
    }
    int marks = at;
    while (at < name.length() && "-_.".indexOf(name.charAt(at)) >= 0) {
      at++;
    }
    boolean marked = digits > 0 && at > marks;
    while (at < name.length() && Character.isWhitespace(name.charAt(at))) {
      at++;
    }
    return marked && at < name.length() && "-_.".indexOf(name.charAt(at)) < 0
        ? name.substring(at)
        : name;
  }

  /** The same for a path of folders. */
  static String withoutNumbers(String folders) {
    StringBuilder out = new StringBuilder();
    for (String name : folders.split("/", -1)) {
      out.append(out.length() == 0 ? "" : "/").append(withoutNumber(name));
    }
    return out.toString();
  }

  /** The path of a file below one of its folders; null if it is in none. */
  static @Nullable String below(String path, List<String> folders) {
    for (String folder : folders) {
      if (path.startsWith(folder)) {
        return path.substring(folder.length());
      }
    }
    return null;
  }

  /** The last name of a folder, in small letters; empty for none. */
  static String lastName(String folder) {
    return folder.isEmpty()
        ? ""
        : UrlPath.name(folder.substring(0, folder.length() - 1)).toLowerCase(java.util.Locale.ROOT);
  }
}
