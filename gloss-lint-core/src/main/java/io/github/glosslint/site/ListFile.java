package io.github.glosslint.site;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file that names pages and other files of a site and is no page itself, such as a configuration
 * or a navigation: its entries are links, as those of pages are. See {@link GeneratedSite#lists}.
 */
public final class ListFile {

  private final String path;
  private final String judgedAs;
  private final DocumentBuilder builder;
  private final List<Part.Use> uses = new ArrayList<>();

  /**
   * A file without any entry.
   *
   * @param judgedAs from where its paths count: another file that imports it or inherits from it,
   *     or itself
   */
  public ListFile(String path, String judgedAs) {
    this.path = path;
    this.judgedAs = judgedAs;
    this.builder =
        new DocumentBuilder(
            new DocumentId(path, judgedAs), Syntax.COMMONMARK, Origins.verbatim(path, 0));
  }

  /**
   * Adds an entry.
   *
   * @param written its text
   * @param place the text in the file, without quotes
   * @param destination what it means, as a destination
   */
  public void add(Link.Kind kind, String written, Location place, String destination) {
    builder.add(new Link(kind, written, place, place));
    uses.add(new Part.Use(Map.of(destination, List.of(judgedAs)), true, false));
  }

  /** Adds an entry of a list in YAML. */
  public void add(Link.Kind kind, YamlScalar entry, String destination) {
    int start = entry.span().start();
    int end = entry.span().end();
    boolean quoted = !entry.plain() && end - start == entry.value().length() + 2;
    Location place =
        quoted ? new Location(path, start + 1, end - 1) : new Location(path, start, end);
    add(kind, entry.value(), place, destination);
  }

  /** Adds an entry of a list in JavaScript. */
  public void add(Link.Kind kind, JsValue.Text entry, String destination) {
    add(kind, entry.value(), entry.location(), destination);
  }

  /** Adds something that is wrong with the file itself. */
  public void add(Defect defect) {
    builder.add(defect);
  }

  /** The file with its entries, which is complete then. */
  public Part part() {
    Document document = builder.build();
    // A page has only so many facts, and what is behind them is not judged.
    List<Part.Use> kept = uses.subList(0, document.links().size());
    return new Part(document, List.of(judgedAs), List.copyOf(kept), List.of());
  }
}
