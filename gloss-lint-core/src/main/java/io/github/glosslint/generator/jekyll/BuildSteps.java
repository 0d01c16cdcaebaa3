package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What steps around the generator write into the site: compilers of styles and scripts, indexers
 * for a search, tools that copy. Thread-safe.
 */
final class BuildSteps {

  /** Of what languages styles and scripts are made. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          ".css", List.of(".less", ".styl", ".pcss", ".postcss", ".tailwindcss"),
          ".js", List.of(".ts", ".tsx", ".jsx", ".mts", ".es6", ".ls"));

  /** Files that say what a build does. */
  private static final Set<String> SCRIPTS =
      Set.of(
          "package.json",
          "Rakefile",
          "Makefile",
          "gulpfile.js",
          "Gruntfile.js",
          "webpack.config.js",
          "vite.config.js",
          "netlify.toml");

  static final String WORKFLOWS = ".github/workflows/";

  private final SourceTree tree;
  private final String root;
  private @Nullable List<String> scripts;

  /**
   * @param root the folder of the site, with its final slash
   */
  BuildSteps(SourceTree tree, String root) {
    this.tree = tree;
    this.root = root;
  }

  /**
   * Whether a step of the build may write a file that no reader takes for a page.
   *
   * @param path below the root of the site
   */
  boolean mayWrite(String path) {
    String extension = UrlPath.extension(path);
    return !extension.isEmpty()
        && !extension.startsWith(".htm")
        && (isCompiled(path, extension) || isInFolderOfScript(path));
  }

  private boolean isCompiled(String path, String extension) {
    List<String> sources = SOURCES.get(extension);
    if (sources == null) {
      return false;
    }
    String stem = root + UrlPath.withoutExtension(path);
    if (stem.endsWith(".min")) {
      stem = stem.substring(0, stem.length() - ".min".length());
      if (isFile(stem + extension)) {
        return true;
      }
    }
    for (String source : sources) {
      if (isFile(stem + source)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFile(String path) {
    return tree.kind(path) == SourceTree.Kind.FILE;
  }

  /** Whether the source lacks the folder at the top, and a script of the build names it. */
  private boolean isInFolderOfScript(String path) {
    int slash = path.indexOf('/');
    if (slash <= 0 || tree.kind(root + path.substring(0, slash)) != SourceTree.Kind.MISSING) {
      return false;
    }
    String folder = path.substring(0, slash);
    return scripts().stream().anyMatch(script -> hasWord(script, folder));
  }

  private synchronized List<String> scripts() {
    if (scripts == null) {
      List<String> read = new ArrayList<>();
      for (String path : tree.files()) {
        String name = UrlPath.name(path);
        boolean top = path.equals(name) || path.equals(root + name);
        if (top && SCRIPTS.contains(name) || path.startsWith(WORKFLOWS)) {
          read.add(tree.read(path).text().content());
        }
      }
      scripts = List.copyOf(read);
    }
    return scripts;
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !isOfWord(text.charAt(at - 1)))
          && (end == text.length() || !isOfWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
