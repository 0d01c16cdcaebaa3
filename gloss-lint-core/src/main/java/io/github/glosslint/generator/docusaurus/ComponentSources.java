package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which components may write ids that no page shows, and which may lead elsewhere than they are
 * told: those whose source speaks of it. Thread-safe.
 */
final class ComponentSources {

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

  /** What code has that makes another path of one, such as that of the version of the page. */
  private static final Pattern CHANGES_PATHS =
      Pattern.compile(
          "\\buse(?:Active|Docs?|Version|Latest|AllDocs)\\w*\\s*\\("
              + "|\\.(?:replace|replaceAll|slice|substring|substr|concat|split)\\("
              + "|\\$\\{[^}]*\\b(?:to|href|link|path|url)\\b");

  private static final Pattern IMPORT =
      Pattern.compile("(?:from|require\\()\\s*['\"]((?:\\./|\\.\\./|@site/)[^'\"]+)['\"]");

  /** Files that a component may consist of. */
  private static final int MOST_FILES = 40;

  private final SourceTree tree;
  private final String site;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();
  private final Map<String, Boolean> changing = new ConcurrentHashMap<>();

  ComponentSources(SourceTree tree, String site) {
    this.tree = tree;
    this.site = site;
  }

  /** Whether a component of a module may write ids of its own. */
  boolean mayWriteIds(String folder, String module) {
    if (module.startsWith("@theme/") || module.startsWith("@theme-original/")) {
      String theme = module.substring(module.indexOf('/') + 1);
      String own = SiteModules.file(tree, site, site, "./src/theme/" + theme);
      return own == null ? !QUIET.contains(UrlPath.name(theme)) : mayWriteIdsOf(own);
    }
    if (module.startsWith("@docusaurus/")) {
      return false;
    }
    String file = SiteModules.file(tree, site, folder, module);
    return file == null || mayWriteIdsOf(file);
  }

  /** The same for one that no import names: one of all pages. */
  boolean mayWriteIds(String name) {
    if (QUIET.contains(name)) {
      return false;
    }
    String list = listOfAll();
    String module = moduleIn(list, name);
    return module == null || mayWriteIds(UrlPath.folder(String.valueOf(list)), module);
  }

  /** Those of all pages are listed in a file of the theme, which names where they are from. */
  private @Nullable String listOfAll() {
    return SiteModules.file(tree, site, site, "./src/theme/MDXComponents");
  }

  private @Nullable String moduleIn(@Nullable String list, String name) {
    SourceText text = list == null ? null : tree.text(list);
    return text == null ? null : SiteModules.moduleOf(text.content(), name);
  }

  /**
   * Whether a component of the site's own may make another path of the one it is given.
   *
   * @param folder of the page
   * @param module that the page imports it from; null if it is one of all pages
   */
  boolean mayChangePaths(String folder, @Nullable String module, String name) {
    String list = module == null ? listOfAll() : null;
    String from = module == null ? moduleIn(list, name) : module;
    String file =
        from == null
            ? null
            : SiteModules.file(tree, site, list == null ? folder : UrlPath.folder(list), from);
    if (file == null || !isCode(file)) {
      return false;
    }
    Boolean before = changing.get(file);
    if (before == null) {
      before = look(file, CHANGES_PATHS, new HashSet<>());
      changing.put(file, before);
    }
    return before;
  }

  private boolean mayWriteIdsOf(String file) {
    Boolean before = known.get(file);
    if (before == null) {
      before = look(file, WRITES_IDS, new HashSet<>());
      known.put(file, before);
    }
    return before;
  }

  private boolean look(String file, Pattern pattern, Set<String> seen) {
    if (!seen.add(file)) {
      return false;
    }
    SourceText text = tree.text(file);
    if (text == null || seen.size() > MOST_FILES) {
      return true;
    }
    String source = text.content();
    if (pattern.matcher(source).find()) {
      return true;
    }
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String module = imports.group(1);
      String next = SiteModules.file(tree, site, UrlPath.folder(file), module);
      if (next != null && isCode(next) && look(next, pattern, seen)) {
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
}
