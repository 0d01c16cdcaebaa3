package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of VitePress that a package asks for. */
enum VitePressVersion {
  FIRST,
  SECOND,

  /** No package says it, or one says something like {@code latest}. */
  UNSAID;

  /** What the version stands behind in {@code package.json} if a workspace of pnpm has it. */
  private static final String CATALOG = "catalog:";

  private static final Pattern MAJOR = Pattern.compile("^[^0-9a-z]*([0-9]+)");

  /** An entry of a catalog of pnpm, whichever it is. */
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^\\s+['\"]?vitepress['\"]?\\s*:\\s*['\"]?([^'\"\\s#]+)");

  /** The version that the nearest package asks for that names VitePress. */
  static VitePressVersion of(SourceTree tree, String root) {
    String said = said(tree, root);
    Matcher major = MAJOR.matcher(said == null ? "" : said);
    if (!major.find()) {
      return UNSAID;
    }
    return major.group(1).equals("2") ? SECOND : FIRST;
  }

  private static @Nullable String said(SourceTree tree, String root) {
    String version = null;
    String folder = root;
    while (true) {
      if (version == null) {
        version = inPackage(tree, folder + "package.json");
      }
      if (version != null) {
        String entry = version.startsWith(CATALOG) ? inCatalog(tree, folder) : version;
        if (entry != null) {
          return entry;
        }
      }
      if (folder.isEmpty()) {
        return null;
      }
      folder = UrlPath.folder(folder.substring(0, folder.length() - 1));
    }
  }

  private static @Nullable String inPackage(SourceTree tree, String file) {
    if (tree.kind(file) != SourceTree.Kind.FILE) {
      return null;
    }
    JsValue says =
        Modules.read(file, path -> path.equals(file) ? tree.read(path).text().content() : null)
            .value();
    for (String key : List.of("devDependencies", "dependencies")) {
      String version = says.text(key, "vitepress");
      if (version != null) {
        return version;
      }
    }
    return null;
  }

  private static @Nullable String inCatalog(SourceTree tree, String folder) {
    String file = folder + "pnpm-workspace.yaml";
    if (tree.kind(file) != SourceTree.Kind.FILE) {
      return null;
    }
    Matcher entry = ENTRY.matcher(tree.read(file).text().content());
    return entry.find() ? entry.group(1) : null;
  }
}
