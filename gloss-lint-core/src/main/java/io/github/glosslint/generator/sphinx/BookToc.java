package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Link;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of pages of a book that is written in YAML: {@code _toc.yml}, or {@code project.toc} of
 * {@code myst.yml}.
 *
 * @param path the file
 * @param root the first page; null if none is named
 */
record BookToc(String path, @Nullable String root, List<Entry> entries) {

  /** What lists hang on, in all formats that there are. */
  private static final Set<String> LISTS =
      Set.of(
          "parts",
          "chapters",
          "sections",
          "subsections",
          "subtrees",
          "entries",
          "items",
          "children",
          "toc");

  BookToc {
    entries = List.copyOf(entries);
  }

  /** A page or a URL. */
  record Entry(YamlScalar scalar, boolean url) {}

  /**
   * Reads a list.
   *
   * @return null if it is no list of pages
   */
  static @Nullable BookToc of(String path, @Nullable YamlNode list) {
    List<Entry> entries = new ArrayList<>();
    String root = null;
    if (list instanceof YamlMapping mapping) {
      root = mapping.text("root");
      boolean known = root != null || mapping.text("format") != null;
      if (!known) {
        return null;
      }
      add(list, entries);
    } else if (list instanceof YamlSequence sequence) {
      add(list, entries);
      YamlNode first = sequence.items().isEmpty() ? null : sequence.items().get(0);
      root = first instanceof YamlMapping mapping ? mapping.text("file") : null;
      if (entries.isEmpty()) {
        return null;
      }
    } else {
      return null;
    }
    return new BookToc(path, root, entries);
  }

  private static void add(@Nullable YamlNode node, List<Entry> entries) {
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> add(item, entries));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String key = entry.key().value();
        if (entry.value() instanceof YamlScalar scalar && !scalar.value().isBlank()) {
          if (key.equals("file") || key.equals("root") || key.equals("url")) {
            entries.add(new Entry(scalar, key.equals("url")));
          }
        } else if (LISTS.contains(key)) {
          add(entry.value(), entries);
        }
      }
    }
  }

  /** Its entries as links. */
  Part part() {
    ListFile file = new ListFile(path, path);
    for (Entry entry : entries) {
      String written = entry.scalar().value();
      String destination = Destination.isAbsolute(written) ? written : UrlPath.encode(written);
      file.add(Link.Kind.HTML_LINK, entry.scalar(), destination);
    }
    return file.part();
  }
}
