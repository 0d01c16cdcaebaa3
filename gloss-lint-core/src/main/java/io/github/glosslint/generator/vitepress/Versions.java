package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;

/** Which version of VitePress the packages of a tree ask for. */
final class Versions {

  private Versions() {}

  /** Whether the nearest package that names VitePress asks for the second one. */
  static boolean isSecond(SourceTree tree, String root) {
    String folder = root;
    while (true) {
      String file = folder + "package.json";
      if (tree.kind(file) == SourceTree.Kind.FILE) {
        JsValue says =
            Modules.read(file, path -> path.equals(file) ? tree.read(path).text().content() : null)
                .value();
        for (String key : List.of("devDependencies", "dependencies")) {
          String version = says.text(key, "vitepress");
          if (version != null) {
            return version.replaceAll("^[^0-9]*", "").startsWith("2");
          }
        }
      }
      if (folder.isEmpty()) {
        return false;
      }
      folder = UrlPath.folder(folder.substring(0, folder.length() - 1));
    }
  }
}
