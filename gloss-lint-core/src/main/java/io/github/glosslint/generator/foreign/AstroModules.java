package io.github.glosslint.generator.foreign;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site that are a program, with the modules of the site's own that they import.
 *
 * @param text of all of them
 * @param packages what they import besides
 * @param isComplete whether all of them are in the tree
 */
record AstroModules(String text, Set<String> packages, boolean isComplete) {

  /** Modules of one site; settings that have more are not complete. */
  static final int MOST = 50;

  /** Types are gone when the program runs. */
  private static final Pattern TYPES =
      Pattern.compile("import\\s+type\\b[^;'\"]*['\"][^'\"\\n]*['\"]");

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:\\bfrom|\\bimport|\\brequire\\()\\s*\\(?\\s*['\"]([@~#.\\w][\\w./:@~-]{0,200})['\"]");

  /** What the name of a module leaves out. */
  private static final List<String> ENDINGS =
      List.of("", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js");

  /**
   * Reads settings.
   *
   * @param files those to begin with
   */
  static AstroModules read(SourceTree tree, List<String> files) {
    StringBuilder text = new StringBuilder();
    Set<String> packages = new TreeSet<>();
    Set<String> seen = new LinkedHashSet<>(files);
    Deque<String> next = new ArrayDeque<>(files);
    boolean complete = true;
    while (!next.isEmpty()) {
      String file = next.remove();
      String module = TYPES.matcher(tree.read(file).text().content()).replaceAll("");
      text.append(module).append('\n');
      Matcher imports = IMPORT.matcher(module);
      while (imports.find()) {
        String name = imports.group(1);
        String path = name.startsWith(".") ? path(tree, file, name) : null;
        if (path != null && seen.size() < MOST) {
          if (seen.add(path)) {
            next.add(path);
          }
        } else if (!name.startsWith(".")) {
          packages.add(packageOf(name));
        } else {
          complete &= isData(name);
        }
      }
    }
    return new AstroModules(text.toString(), packages, complete);
  }

  /** Whether a module says something about a package, such as its version. */
  static boolean isData(String name) {
    return name.contains("/node_modules/") && name.endsWith(".json");
  }

  private static String packageOf(String name) {
    int slash = name.indexOf('/');
    int end = slash > 0 && name.startsWith("@") ? name.indexOf('/', slash + 1) : slash;
    return end < 0 ? name : name.substring(0, end);
  }

  /** The file of a module that a file imports by a relative name; null if the tree has none. */
  static @Nullable String path(SourceTree tree, String file, String name) {
    String path = UrlPath.normalize(UrlPath.folder(file) + name);
    for (String ending : ENDINGS) {
      if (path != null && tree.kind(path + ending) == SourceTree.Kind.FILE) {
        return path + ending;
      }
    }
    return null;
  }
}
