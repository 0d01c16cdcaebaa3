package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The modules of JavaScript that a site has: their files, and what these import and declare. */
final class SiteModules {

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

  private static final Pattern BOUND =
      Pattern.compile(
          "(?:import\\s+|(?:const|let|var)\\s+)([^;'\"=]{0,500}?)\\s*(?:from|=\\s*require\\()\\s*['\"]([^'\"]+)['\"]");

  private static final Pattern CALLED =
      Pattern.compile("\\b(?:require|import)\\(\\s*['\"]([^'\"]+)['\"]");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  private SiteModules() {}

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

  /** The code at a place; null if there is none. */
  static @Nullable String code(SourceTree tree, Location place) {
    SourceText file = tree.text(place.path());
    return file == null || place.end() > file.content().length()
        ? null
        : file.content().substring(place.start(), place.end());
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

  /** The code that declares a name at the outermost level of a file; null if none does. */
  static @Nullable String declaration(String file, String name) {
    Matcher start =
        Pattern.compile(
                "(?m)^(?:export\\s+)?(?:async\\s+)?(?:function|const|let|var)\\s+"
                    + Pattern.quote(name)
                    + "\\b")
            .matcher(file);
    if (!start.find()) {
      return null;
    }
    int end = file.indexOf("\n}", start.start());
    return file.substring(start.start(), end < 0 ? file.length() : end);
  }

  /** Whether code is nothing but a name. */
  static boolean isName(String code) {
    return NAME.matcher(code).matches();
  }
}
