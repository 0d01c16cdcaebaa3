package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.site.Part;
import io.github.glosslint.text.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A module that names pages and files of the site: its entries are links, as those of pages are.
 */
final class ListFile {

  private final String path;
  private final DocumentBuilder builder;
  private final List<Part.Use> uses = new ArrayList<>();

  ListFile(String path) {
    this.path = path;
    this.builder =
        new DocumentBuilder(
            new DocumentId(path, path), Syntax.COMMONMARK, Origins.verbatim(path, 0));
  }

  /**
   * Adds an entry.
   *
   * @param destination what it means, as a destination
   */
  void add(Text entry, Link.Kind kind, String destination) {
    builder.add(new Link(kind, entry.value(), entry.location(), entry.location()));
    uses.add(new Part.Use(Map.of(destination, List.of(path)), true, false));
  }

  Part part() {
    Document document = builder.build();
    // A page has only so many facts, and what is behind them is not judged.
    List<Part.Use> kept = uses.subList(0, document.links().size());
    return new Part(document, List.of(path), List.copyOf(kept), List.of());
  }
}
