package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.javascript.StringEscapes;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Components of Vue that a page imports from the sources: they have ids, or read the fragment. */
final class PageComponents {

  /** {@code import X from './X.vue'}, and {@code () => import('./X.vue')}. */
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*['\"](\\.[^'\"\\s]+\\.vue)['\"]");

  private static final Pattern ID = Pattern.compile("<[a-zA-Z][^<>]*\\sid=\"([^\"\\s]+)\"");

  /** What code has that answers fragments itself, or writes ids that it computes. */
  private static final Pattern PROGRAM =
      Pattern.compile("\\b(?:location|route)\\.hash\\b|\\s(?:v-bind)?:id=|\\.id\\s*=[^=]");

  private PageComponents() {}

  /** Adds what the components of a page say of its anchors. */
  static void add(SourceTree tree, String page, String text, DocumentBuilder builder) {
    // Most pages import nothing.
    if (!text.contains(".vue")) {
      return;
    }
    TreeSet<String> components = new TreeSet<>();
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      String path =
          UrlPath.normalize(UrlPath.folder(page) + StringEscapes.undone(imports.group(1)));
      if (path != null && tree.kind(path) == SourceTree.Kind.FILE) {
        components.add(path);
      }
    }
    for (String component : components) {
      builder.readFrom(component);
      String code = tree.read(component).text().content();
      if (PROGRAM.matcher(code).find()) {
        builder.anchorsUnknown();
      }
      Matcher ids = ID.matcher(code);
      while (ids.find()) {
        Location place = new Location(component, ids.start(1), ids.end(1));
        builder.add(new Anchor(ids.group(1), Anchor.Kind.HTML, true, place));
      }
    }
  }
}
