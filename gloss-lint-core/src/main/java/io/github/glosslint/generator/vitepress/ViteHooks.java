package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plugins of Vite and hooks that change what pages say before VitePress reads them, or that copy
 * files into the site. The source of a plugin of the site's own tells, and of one of a package its
 * name.
 */
final class ViteHooks {

  /** The hooks that give Vite another text of a file. */
  private static final Pattern HOOK = Pattern.compile("\\b(?:transform|load)\\s*[(:,]");

  /** What code has that looks out for Markdown. */
  private static final Pattern MARKDOWN = Pattern.compile("\\.mdx?\\b|['\"]mdx?['\"]|[mM]arkdown");

  /** Names of packages' plugins that write into pages. */
  private static final Pattern NAME =
      Pattern.compile(
          "^\\w*(?:Markdown|Sections?|Headings?|Anchors?|Includes?|Snippets?)\\w*\\s*\\(");

  /**
   * A plugin of packages that adds two sections behind the text of each page, by components.
   *
   * @see <a href="https://www.npmjs.com/package/@nolebase/vitepress-plugin-git-changelog">
   *     vitepress-plugin-git-changelog 2.18.2</a>
   */
  private static final Pattern SECTIONS = Pattern.compile("^GitChangelogMarkdownSection\\s*\\(");

  /** The ids of these sections, in the languages that the plugin speaks. */
  private static final Set<String> SECTION_IDS =
      Set.of("changelog", "contributors", "页面历史", "贡献者", "история-изменений", "авторы");

  /** What code has that copies files: {@code copyFile}, {@code viteStaticCopy}. */
  private static final Pattern COPIES = Pattern.compile("[cC]opy|\\bcp(?:Sync)?\\s*\\(");

  private ViteHooks() {}

  /** Whether a hook, or one of some plugins, may copy files of the sources into the site. */
  static boolean copyFiles(SourceTree tree, @Nullable JsValue hooks) {
    String code = hooks == null ? null : code(tree, hooks.location());
    return code != null && COPIES.matcher(code).find();
  }

  /** The code at a place; null if it is not there. */
  private static @Nullable String code(SourceTree tree, Location place) {
    if (place.isEmpty() || tree.kind(place.path()) != SourceTree.Kind.FILE) {
      return null;
    }
    String text = tree.read(place.path()).text().content();
    return place.end() > text.length() ? null : text.substring(place.start(), place.end());
  }

  /** Whether one of some plugins may change pages. */
  static boolean changePages(SourceTree tree, @Nullable JsValue plugins) {
    return plugins != null && changePages(tree, plugins, plugins.location().path());
  }

  /**
   * The same of a plugin, or of several.
   *
   * @param list the file that lists them
   */
  private static boolean changePages(SourceTree tree, JsValue plugins, String list) {
    if (plugins instanceof JsValue.Items items) {
      for (JsValue item : items.values()) {
        if (changePages(tree, item, list)) {
          return true;
        }
      }
      return false;
    }
    Location place = plugins.location();
    if (place.isEmpty() || tree.kind(place.path()) != SourceTree.Kind.FILE) {
      return false;
    }
    String text = tree.read(place.path()).text().content();
    if (place.end() > text.length()) {
      return true;
    }
    String code = text.substring(place.start(), place.end());
    // A module of its own may test names of files outside of its hooks.
    String around = place.path().equals(list) ? code : text;
    return HOOK.matcher(code).find() && MARKDOWN.matcher(around).find()
        || NAME.matcher(code).find() && !SECTIONS.matcher(code).find();
  }

  /** Ids that some plugins add to each page. */
  static Set<String> addedIds(SourceTree tree, @Nullable JsValue plugins) {
    if (plugins instanceof JsValue.Items items) {
      for (JsValue item : items.values()) {
        String code = code(tree, item.location());
        if (code != null && SECTIONS.matcher(code).find()) {
          return SECTION_IDS;
        }
      }
    }
    return Set.of();
  }
}
