package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Programs of the site's own that MkDocs runs.
 *
 * @param any whether there are some
 * @param writeFiles whether one of them may add pages or other files
 */
record Hooks(boolean any, boolean writeFiles) {

  /** Calls that add a file to the site or to a folder. */
  private static final Pattern WRITES =
      Pattern.compile(
          "\\bfiles\\.append\\(|\\bFile(?:\\.generated)?\\(|\\.write(?:_text|_bytes|lines)?\\("
              + "|\\bshutil\\.|\\bcopy(?:file|tree)\\(|\\bsymlink_to\\(|\\bsubprocess\\b");

  static Hooks read(SourceTree tree, ConfigLayers layers) {
    List<String> names =
        ConfigLayers.items(layers.get("hooks")).stream()
            .map(ConfigLayers::text)
            .map(name -> name == null ? "" : name)
            .toList();
    String root = UrlPath.folder(layers.files().get(0));
    boolean writes = false;
    for (String name : names) {
      String path = UrlPath.normalize(root + name);
      SourceText program = path == null ? null : tree.text(path);
      // What is not there to be read may do anything.
      writes |= program == null || WRITES.matcher(program.content()).find();
    }
    return new Hooks(!names.isEmpty(), writes);
  }
}
