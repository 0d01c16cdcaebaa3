package io.github.glosslint.generator.vitepress;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of a theme of one's own: its index, and what that imports from the tree. */
final class ThemeModules {

  /** Further ones are not read. */
  private static final int MAX_FILES = 500;

  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*['\"](\\.[^'\"\\s]+)['\"]");

  private static final List<String> ENDINGS =
      List.of("", ".ts", ".js", ".mts", ".mjs", ".tsx", ".jsx", ".vue", "/index.ts", "/index.js");

  private ThemeModules() {}

  /**
   * @param root the folder that holds {@code .vitepress}
   */
  static Set<String> of(SourceTree tree, String root) {
    Set<String> files = new LinkedHashSet<>();
    Queue<String> unread = new ArrayDeque<>();
    add(file(tree, root + ".vitepress/theme/index"), files, unread);
    while (!unread.isEmpty()) {
      String file = unread.remove();
      Matcher imports = IMPORT.matcher(tree.read(file).text().content());
      while (imports.find()) {
        add(file(tree, UrlPath.folder(file) + imports.group(1)), files, unread);
      }
    }
    return files;
  }

  private static void add(@Nullable String file, Set<String> files, Queue<String> unread) {
    if (file != null && files.size() < MAX_FILES && files.add(file)) {
      unread.add(file);
    }
  }

  private static @Nullable String file(SourceTree tree, String module) {
    for (String ending : ENDINGS) {
      String file = UrlPath.normalize(module + ending);
      if (file != null
          && TemplateIds.isComponent(file)
          && tree.kind(file) == SourceTree.Kind.FILE) {
        return file;
      }
    }
    return null;
  }
}
