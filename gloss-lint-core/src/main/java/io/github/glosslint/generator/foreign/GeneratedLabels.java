package io.github.glosslint.generator.foreign;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells generators that give pages labels which no definition in the source shows: names of source
 * code, headings, notes of all pages. Thread-safe.
 */
final class GeneratedLabels {

  /** Pandoc takes headings for labels. */
  private static final Set<String> OF_PANDOC = Set.of("_quarto.yml", "_bookdown.yml");

  /** Words in the settings of MkDocs: plugins that make labels, and a file that is put behind. */
  private static final List<String> OF_MKDOCS =
      List.of("autorefs", "mkdocstrings", "auto_append", "roamlinks", "ezlinks", "wikilinks");

  private final SourceTree tree;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  GeneratedLabels(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Whether labels are made by the generator of a settings file.
   *
   * @param marker its path
   */
  boolean areMadeBy(String marker) {
    return known.computeIfAbsent(marker, this::look);
  }

  private boolean look(String marker) {
    String name = UrlPath.name(marker);
    if (OF_PANDOC.contains(name)) {
      return true;
    }
    return switch (name) {
      case "mkdocs.yml", "mkdocs.yaml" -> OF_MKDOCS.stream().anyMatch(text(marker)::contains);
      default -> false;
    };
  }

  private String text(String marker) {
    SourceText text = tree.text(marker);
    return text == null ? "" : text.content();
  }
}
