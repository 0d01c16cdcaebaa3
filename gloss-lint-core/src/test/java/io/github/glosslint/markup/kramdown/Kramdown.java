package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.Labelled;
import io.github.glosslint.markup.ReadText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads texts the way a site does, with their own definitions as labels: what the tests share. */
final class Kramdown {

  static final Flavor GFM = Flavor.of(AnchorStyle.KRAMDOWN_GFM);

  static final Flavor NATIVE =
      GFM.with(AnchorStyle.KRAMDOWN).with(new Flavor.Kramdown(false, "", true, false));

  private Kramdown() {}

  static Document read(String text) {
    return read(text, GFM);
  }

  static Document read(String text, Flavor options) {
    MappedText mapped = MappedText.verbatim(new SourceText("page.md", text), 0);
    KramdownBlocks blocks = KramdownBlocks.of(mapped, options);
    Map<String, Definition> labels = new HashMap<>();
    for (DefinitionBlock definition : blocks.definitions()) {
      labels.put(definition.key(), definition.definition(mapped.origins()));
    }
    DocumentBuilder builder = new DocumentBuilder("page.md", Syntax.KRAMDOWN, mapped.origins());
    blocks.read(builder, labels::get);
    return builder.build();
  }

  /** Where all that kramdown makes a link or an image of leads, in the order of the text. */
  static List<String> destinations(Document document) {
    record Found(Location location, String destination) {}
    List<Found> found = new ArrayList<>();
    for (Link link : document.links()) {
      if (link.kind() != Link.Kind.BARE_URL) {
        found.add(new Found(link.location(), link.destination()));
      }
    }
    for (Reference reference : document.references()) {
      Definition definition = Labelled.definition(document, reference);
      if (definition != null) {
        found.add(new Found(reference.location(), definition.destination()));
      }
    }
    found.sort(Comparator.comparing(Found::location));
    return found.stream().map(Found::destination).toList();
  }

  static List<String> ids(Document document) {
    return document.anchors().stream().map(Anchor::id).toList();
  }

  static List<String> headings(Document document) {
    return document.headings().stream().map(Heading::text).toList();
  }

  /** Labels of the references that lead nowhere, as written. */
  static List<String> undefined(Document document) {
    return document.references().stream().filter(r -> !r.defined()).map(Reference::label).toList();
  }

  static String at(String text, Location location) {
    return text.substring(location.start(), location.end());
  }

  /** All that a text says. */
  static String facts(String text) {
    return ReadText.said(read(text), text);
  }
}
