package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.javascript.StringEscapes;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Components of Vue that a page imports from the sources, and those that they import in turn: they
 * have ids, or read the fragment.
 */
final class PageComponents {

  /** A page that imports more is taken for one whose ids nobody knows. */
  static final int MOST = 100;

  /** {@code import X from './X.vue'}, and {@code () => import('./X.vue')}. */
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*['\"]([./][^'\"\\s]+\\.vue)['\"]");

  private static final Pattern ID = Pattern.compile("<[a-zA-Z][^<>]*\\sid=\"([^\"\\s]+)\"");

  /** What code has that answers fragments itself, or writes ids that it computes. */
  private static final Pattern PROGRAM =
      Pattern.compile("\\b(?:location|route)\\.hash\\b|\\s(?:v-bind)?:id=|\\.id\\s*=[^=]");

  private final SourceTree tree;
  private final String source;
  private final Set<String> known = new HashSet<>();
  private final Deque<String> unread = new ArrayDeque<>();

  private PageComponents(SourceTree tree, String source) {
    this.tree = tree;
    this.source = source;
  }

  /**
   * Adds what the components of a page say of its anchors.
   *
   * @param source the folder of the pages, which is the root of Vite
   */
  static void add(
      SourceTree tree, String source, String page, String text, DocumentBuilder builder) {
    // Most pages import nothing.
    if (!text.contains(".vue")) {
      return;
    }
    PageComponents imported = new PageComponents(tree, source);
    imported.gather(page, text);
    for (String next = imported.unread.poll(); next != null; next = imported.unread.poll()) {
      String code = tree.read(next).text().content();
      builder.readFrom(next);
      addIds(next, code, builder);
      imported.gather(next, code);
    }
    if (imported.known.size() >= MOST) {
      builder.anchorsUnknown();
    }
  }

  private void gather(String file, String code) {
    Matcher imports = IMPORT.matcher(code);
    while (known.size() < MOST && imports.find()) {
      String path = path(file, StringEscapes.undone(imports.group(1)));
      if (path != null && tree.kind(path) == SourceTree.Kind.FILE && known.add(path)) {
        unread.add(path);
      }
    }
  }

  private @Nullable String path(String file, String name) {
    return UrlPath.normalize(
        name.startsWith("/") ? source + name.substring(1) : UrlPath.folder(file) + name);
  }

  private static void addIds(String component, String code, DocumentBuilder builder) {
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
