package io.github.glosslint.glossary;

import io.github.glosslint.linked.LinkedDocument;
import java.util.Locale;
import java.util.Set;

/** What files with glossaries are called. */
final class GlossaryNames {

  private static final Set<String> NAMES =
      Set.of(
          "glossary",
          "glossaries",
          "terminology",
          "lexicon",
          "terms",
          "definitions",
          "glossaire",
          "glossar",
          "glosario",
          "glossario");

  private static final Set<String> INDEXES = Set.of("index", "readme", "_index");

  private GlossaryNames() {}

  /** Whether a page is called a glossary: by its name, or as the index of a folder so called. */
  static boolean isGlossary(LinkedDocument document) {
    String path = document.path();
    String name = baseName(path);
    if (INDEXES.contains(name)) {
      int slash = path.lastIndexOf('/');
      name = slash < 0 ? "" : baseName(path.substring(0, slash));
    }
    return NAMES.contains(name);
  }

  /** The name of a file in small letters, without its extensions. */
  static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }
}
