package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which components may write ids that no page shows: those whose source speaks of any. Thread-safe.
 */
final class ComponentSources {

  /** What stands for the folder of the site. */
  static final String SITE = "@site/";

  private static final List<String> ENDINGS =
      List.of(
          "",
          ".js",
          ".jsx",
          ".ts",
          ".tsx",
          ".mjs",
          ".cjs",
          "/index.js",
          "/index.jsx",
          "/index.ts",
          "/index.tsx");

  /** Components of themes that write what they are given, and no ids beside. */
  private static final Set<String> QUIET =
      Set.of(
          "Admonition",
          "ApiLogo",
          "CodeBlock",
          "CodeInline",
          "Details",
          "DocCardList",
          "Head",
          "Highlight",
          "IdealImage",
          "Link",
          "MDXA",
          "Mermaid",
          "TabItem",
          "Tabs",
          "ThemedImage",
          "TOCInline",
          "Translate");

  private static final Pattern WRITES_IDS =
      Pattern.compile(
          "\\bid\\s*[=:]|\\.mdx?['\"]|Heading|collectAnchor|dangerouslySetInnerHTML|readme");

  private static final Pattern IMPORT =
      Pattern.compile("(?:from|require\\()\\s*['\"]((?:\\./|\\.\\./|@site/)[^'\"]+)['\"]");

  private static final Pattern BOUND =
      Pattern.compile(
          "(?:import\\s+|(?:const|let|var)\\s+)([^;'\"=]{0,500}?)\\s*(?:from|=\\s*require\\()\\s*['\"]([^'\"]+)['\"]");

  private static final Pattern CALLED = Pattern.compile("require\\(\\s*['\"]([^'\"]+)['\"]");

  /** Files that a component may consist of. */
  private static final int MOST_FILES = 40;

  private final SourceTree tree;
  private final String site;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  ComponentSources(SourceTree tree, String site) {
    this.tree = tree;
    this.site = site;
  }

  /** Whether a component of a module may write ids of its own. */
  boolean mayWriteIds(String folder, String module) {
    if (module.startsWith("@theme/") || module.startsWith("@theme-original/")) {
      String theme = module.substring(module.indexOf('/') + 1);
      String own = file(tree, site, site, "./src/theme/" + theme);
      return own == null ? !QUIET.contains(UrlPath.name(theme)) : mayWriteIdsOf(own);
    }
    if (module.startsWith("@docusaurus/")) {
      return false;
    }
    String file = file(tree, site, folder, module);
    return file == null || mayWriteIdsOf(file);
  }

  /** The same for one that no import names: one of all pages. */
  boolean mayWriteIds(String name) {
    if (QUIET.contains(name)) {
      return false;
    }
    // Those of all pages are listed in a file of the theme, which names where they are from.
    String list = file(tree, site, site, "./src/theme/MDXComponents");
    SourceText text = list == null ? null : tree.text(list);
    String module = text == null ? null : moduleOf(text.content(), name);
    return module == null || mayWriteIds(UrlPath.folder(String.valueOf(list)), module);
  }

  private boolean mayWriteIdsOf(String file) {
    Boolean before = known.get(file);
    if (before == null) {
      before = look(file, new HashSet<>());
      known.put(file, before);
    }
    return before;
  }

  private boolean look(String file, Set<String> seen) {
    if (!seen.add(file)) {
      return false;
    }
    SourceText text = tree.text(file);
    if (text == null || seen.size() > MOST_FILES) {
      return true;
    }
    String source = text.content();
    if (WRITES_IDS.matcher(source).find()) {
      return true;
    }
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String module = imports.group(1);
      String next = file(tree, site, UrlPath.folder(file), module);
      if (next != null && isCode(next) && look(next, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCode(String file) {
    return switch (UrlPath.extension(file)) {
      case ".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs" -> true;
      default -> false;
    };
  }

  /** Whether code that is written on a page may write ids. */
  static boolean speaksOfIds(String code) {
    return WRITES_IDS.matcher(code).find();
  }

  /**
   * The file of a module; null if it is one of a package, or is not there.
   *
   * @param site the folder that {@code @site/} stands for
   */
  static @Nullable String file(SourceTree tree, String site, String folder, String module) {
    boolean alias = module.startsWith(SITE);
    if (!alias && !module.startsWith("./") && !module.startsWith("../")) {
      return null;
    }
    String path = alias ? site + module.substring(SITE.length()) : folder + module;
    for (String ending : ENDINGS) {
      String file = UrlPath.normalize(path + ending);
      if (file != null && tree.kind(file) == SourceTree.Kind.FILE) {
        return file;
      }
    }
    return null;
  }

  /** The source of a module of the site's own; null if there is none. */
  static @Nullable String source(SourceTree tree, String site, String folder, String module) {
    String file = file(tree, site, folder, module);
    SourceText text = file == null ? null : tree.text(file);
    return text == null ? null : text.content();
  }

  /** The names in a piece of code that its file imports. */
  static List<String> boundIn(String file, String code) {
    Set<String> words = new TreeSet<>(List.of(code.split("[^\\w$]+", -1)));
    List<String> found = new ArrayList<>();
    Matcher bound = BOUND.matcher(file);
    while (bound.find()) {
      for (String name : bound.group(1).split("[\\s,{}:*]+", -1)) {
        if (!name.isEmpty() && words.contains(name) && !bound.group(2).startsWith("node:")) {
          found.add(name);
        }
      }
    }
    found.remove("resolve");
    found.remove("path");
    return found;
  }

  /** The module that an expression of a file stands for: a name that it imports, or a call. */
  static @Nullable String moduleOf(String file, String expression) {
    Matcher called = CALLED.matcher(expression);
    if (called.find()) {
      return called.group(1);
    }
    Matcher bound = BOUND.matcher(file);
    while (bound.find()) {
      for (String name : bound.group(1).split("[\\s,{}:*]+", -1)) {
        if (name.equals(expression)) {
          return bound.group(2);
        }
      }
    }
    return null;
  }
}
