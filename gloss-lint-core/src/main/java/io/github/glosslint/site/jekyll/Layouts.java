package io.github.glosslint.site.jekyll;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.site.UrlPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids that layouts put around pages. Layouts of a theme are out of sight and have none. */
final class Layouts {

  /** Longer chains of layouts go round in circles. */
  private static final int MAX_CHAIN = 20;

  private final JekyllSource source;
  private final PageText texts;
  private final Map<String, Set<String>> byName = new ConcurrentHashMap<>();

  Layouts(JekyllSource source, PageText texts) {
    this.source = source;
    this.texts = texts;
  }

  Set<String> ids(JekyllPage page) {
    Object layout = page.data().get("layout");
    return layout == null ? Set.of() : ids(String.valueOf(layout), 0);
  }

  private Set<String> ids(String name, int depth) {
    Set<String> known = byName.get(name);
    if (known != null || depth > MAX_CHAIN) {
      return known == null ? Set.of() : known;
    }
    Set<String> ids = new HashSet<>();
    for (String ending : List.of(".html", ".md", ".liquid")) {
      String path = UrlPath.normalize(source.layouts() + name + ending);
      if (path != null
          && source.tree().kind(path) == io.github.glosslint.source.SourceTree.Kind.FILE) {
        Document layout = texts.readLayout(path);
        for (Anchor anchor : layout.anchors()) {
          ids.add(anchor.id());
        }
        String outer =
            layout.frontMatter().mapping() == null
                ? null
                : layout.frontMatter().mapping().text("layout");
        if (outer != null) {
          ids.addAll(ids(outer, depth + 1));
        }
        break;
      }
    }
    Set<String> all = Set.copyOf(ids);
    byName.put(name, all);
    return all;
  }
}
