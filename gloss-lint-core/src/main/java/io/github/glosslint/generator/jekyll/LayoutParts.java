package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Link;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Part;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts of the layouts that pages use. A layout is read once; of what it writes for each page
 * only the values of attributes are worked out page by page.
 */
final class LayoutParts {

  /** How many values are worked out in a site; what is not stays unknown. */
  private static final int MAX_VALUES = 100_000;

  private final PageText texts;
  private final Map<String, Layout> layouts = new TreeMap<>();
  private final Map<String, List<JekyllPage>> users = new HashMap<>();
  private final Map<String, Map<String, @Nullable Object>> variables = new HashMap<>();
  private int values;

  LayoutParts(JekyllSource source, PageText texts, Layouts layouts) {
    this.texts = texts;
    for (JekyllPage page : source.pages()) {
      if (page.state() == JekyllPage.State.WRITTEN
          && page.url() != null
          && JekyllPageReader.isShown(page.path())) {
        for (Layout layout : layouts.chain(page)) {
          String path = layout.document().path();
          this.layouts.putIfAbsent(path, layout);
          users.computeIfAbsent(path, p -> new ArrayList<>()).add(page);
        }
      }
    }
  }

  /** The files of all layouts that a page uses. */
  Set<String> used() {
    return layouts.keySet();
  }

  /**
   * @param documents what is to be checked, by path: layouts, and the pages on which they are seen
   */
  List<Part> parts(Set<String> documents) {
    List<Part> parts = new ArrayList<>();
    layouts.forEach(
        (path, layout) -> {
          if (documents.contains(path)) {
            List<JekyllPage> all = users.getOrDefault(path, List.of());
            List<JekyllPage> asked =
                all.stream().filter(page -> documents.contains(page.path())).toList();
            parts.add(part(layout, asked.isEmpty() ? all : asked));
          }
        });
    return parts;
  }

  private Part part(Layout layout, List<JekyllPage> pages) {
    List<String> paths = pages.stream().map(JekyllPage::path).toList();
    List<Part.Use> uses = new ArrayList<>(layout.certain().size());
    for (int i = 0; i < layout.certain().size(); i++) {
      Link link = layout.document().links().get(i);
      boolean certain = layout.certain().get(i);
      Map<String, List<String>> written = written(link, pages, certain);
      uses.add(
          written.isEmpty()
              ? new Part.Use(Map.of(link.destination(), paths), certain, false)
              : new Part.Use(written, certain, true));
    }
    return new Part(layout.document(), paths, uses, List.of());
  }

  /**
   * The destinations that a layout makes of the front matter of pages; empty if it makes none.
   * Pages without such front matter do not show what is in a branch.
   */
  private Map<String, List<String>> written(Link link, List<JekyllPage> pages, boolean certain) {
    TemplatePassage passage = isOpen(link) ? texts.passage(link) : null;
    Map<String, List<String>> written = new LinkedHashMap<>();
    if (passage == null) {
      return written;
    }
    Set<String> keys = passage.pageKeys();
    Map<List<@Nullable Object>, String> byValues = new HashMap<>();
    for (JekyllPage page : pages) {
      boolean says = keys.stream().anyMatch(page.data()::containsKey);
      if (says) {
        add(writtenFor(page, passage, keys, link, byValues), page, written);
      } else if (certain) {
        add(link.destination(), page, written);
      }
    }
    return written;
  }

  /**
   * @param byValues what it wrote for pages before, by what they say: many pages of a version or a
   *     language say the same
   */
  private String writtenFor(
      JekyllPage page,
      TemplatePassage passage,
      Set<String> keys,
      Link link,
      Map<List<@Nullable Object>, String> byValues) {
    Map<String, @Nullable Object> variables = variables(page);
    List<@Nullable Object> said = new ArrayList<>(keys.size());
    if (passage.readsKeysOnly()) {
      Map<String, @Nullable Object> own = JekyllConfig.map(variables.get("page"));
      keys.forEach(key -> said.add(own.get(key)));
    } else {
      said.add(page.path());
    }
    String known = byValues.get(said);
    if (known == null) {
      known = values++ < MAX_VALUES ? passage.write(variables) : link.destination();
      byValues.put(said, known);
    }
    return known;
  }

  /** Whether a page could say where a destination leads that is not known without one. */
  private static boolean isOpen(Link link) {
    return MappedText.isUnknown(link.destination())
        && !Destination.isAbsolute(link.destination())
        && !link.destinationLocation().isEmpty();
  }

  private static void add(String destination, JekyllPage page, Map<String, List<String>> written) {
    written.computeIfAbsent(destination, d -> new ArrayList<>(1)).add(page.path());
  }

  private Map<String, @Nullable Object> variables(JekyllPage page) {
    return variables.computeIfAbsent(page.path(), path -> Map.of("page", PageVariables.of(page)));
  }
}
