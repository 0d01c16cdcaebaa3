package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.site.Part;
import io.github.glosslint.text.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A module of the configuration: its texts that lead somewhere are links, as those of pages are.
 */
final class ListFile {

  private final String judgedAs;
  private final DocumentBuilder builder;
  private final List<Part.Use> uses = new ArrayList<>();

  /**
   * A module without any link.
   *
   * @param judgedAs the configuration that imports it, or itself
   */
  ListFile(String path, String judgedAs) {
    this.judgedAs = judgedAs;
    this.builder =
        new DocumentBuilder(
            new DocumentId(path, judgedAs), Syntax.COMMONMARK, Origins.verbatim(path, 0));
  }

  /**
   * Adds a link.
   *
   * @param destination what it means, from the root of the site
   */
  void add(JsValue.Text text, Link.Kind kind, String destination) {
    builder.add(new Link(kind, text.value(), text.location(), text.location()));
    uses.add(new Part.Use(Map.of(destination, List.of(judgedAs)), true, false));
  }

  Part part() {
    Document document = builder.build();
    // A page has only so many facts, and what is behind them is not judged.
    List<Part.Use> kept = uses.subList(0, document.links().size());
    return new Part(document, List.of(judgedAs), List.copyOf(kept), List.of());
  }
}
