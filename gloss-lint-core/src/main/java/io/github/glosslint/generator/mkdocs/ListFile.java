package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.site.Part;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file that names pages, styles or pictures of a site and is no page itself: its entries are
 * links, as those of pages are.
 */
final class ListFile {

  private final String path;
  private final String judgedAs;
  private final DocumentBuilder builder;
  private final List<Part.Use> uses = new ArrayList<>();

  /**
   * A file without any entry.
   *
   * @param judgedAs from where its paths count; another file that inherits from it, or itself
   */
  ListFile(String path, String judgedAs) {
    this.path = path;
    this.judgedAs = judgedAs;
    this.builder =
        new DocumentBuilder(
            new DocumentId(path, judgedAs), Syntax.COMMONMARK, Origins.verbatim(path, 0));
  }

  /**
   * Adds an entry.
   *
   * @param destination what it means, as a destination
   */
  void add(YamlScalar entry, Link.Kind kind, String destination) {
    Location place = place(entry);
    builder.add(new Link(kind, entry.value(), place, place));
    uses.add(new Part.Use(Map.of(destination, List.of(judgedAs)), true, false));
  }

  /** The text of an entry without its quotes. */
  private Location place(YamlScalar entry) {
    int start = entry.span().start();
    int end = entry.span().end();
    boolean quoted = !entry.plain() && end - start == entry.value().length() + 2;
    return quoted ? new Location(path, start + 1, end - 1) : new Location(path, start, end);
  }

  /** Adds something that is wrong with the file itself. */
  void add(Defect defect) {
    builder.add(defect);
  }

  Part part() {
    Document document = builder.build();
    // A page has only so many facts, and what is behind them is not judged.
    List<Part.Use> kept = uses.subList(0, document.links().size());
    return new Part(document, List.of(judgedAs), List.copyOf(kept), List.of());
  }
}
