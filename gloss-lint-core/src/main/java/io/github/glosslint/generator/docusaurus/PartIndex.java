package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.StringEscapes;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files of Markdown are shown as a part of which pages: those that pages import. */
final class PartIndex {

  /** A default import, which gives a component its name. */
  static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import\\s+(?:([A-Za-z_$][\\w$]*)|\\*\\s+as\\s+([A-Za-z_$][\\w$]*)|([^;'\"]{0,500}?))"
              + "\\s*(?:,\\s*\\{[^}]{0,2000}\\}\\s*)?from\\s*(['\"])([^'\"\\n]+)\\4");

  /** Pages that a part is judged on. */
  private static final int MOST_PAGES = 50;

  private final Map<String, Set<String>> users = new TreeMap<>();

  private PartIndex() {}

  /**
   * Looks through pages and all that they import.
   *
   * @param site the folder of the site
   */
  static PartIndex of(SourceTree tree, String site, Collection<String> pages) {
    PartIndex index = new PartIndex();
    Deque<String> waiting = new ArrayDeque<>(pages);
    Set<String> seen = new TreeSet<>(pages);
    while (!waiting.isEmpty()) {
      String page = waiting.remove();
      SourceText text = Language.isMarkdown(page) ? tree.text(page) : null;
      if (text == null || !text.content().contains("import ")) {
        continue;
      }
      Matcher imports = IMPORT.matcher(text.content());
      while (imports.find()) {
        String module = StringEscapes.undone(imports.group(5));
        String part =
            Language.isMarkdown(module)
                ? SiteModules.file(tree, site, UrlPath.folder(page), module)
                : null;
        if (part != null) {
          index.users.computeIfAbsent(part, any -> new TreeSet<>()).add(page);
          if (seen.add(part)) {
            waiting.add(part);
          }
        }
      }
    }
    return index;
  }

  /** Whether something imports a file. */
  boolean isPart(String path) {
    return users.containsKey(path);
  }

  /** The pages that a file is shown on: itself, or those that import it, directly or not. */
  List<PageTable.Page> shownBy(String path, PageTable table) {
    PageTable.Page own = table.page(path);
    if (own != null) {
      return List.of(own);
    }
    List<PageTable.Page> pages = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(path));
    Set<String> seen = new TreeSet<>();
    while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
      String part = waiting.remove();
      PageTable.Page page = table.page(part);
      if (page != null) {
        pages.add(page);
      } else if (seen.add(part)) {
        waiting.addAll(users.getOrDefault(part, Set.of()));
      }
    }
    return pages;
  }
}
