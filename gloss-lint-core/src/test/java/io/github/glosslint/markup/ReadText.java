package io.github.glosslint.markup;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A text beside what a reader made of it, so that tests can quote what a location marks. */
public record ReadText(String text, Document document) {

  public interface Reading {
    void read(MappedText text, DocumentBuilder builder);
  }

  public static ReadText of(String text, Syntax syntax, Reading reading) {
    MappedText mapped = MappedText.verbatim(new SourceText("page.md", text), 0);
    DocumentBuilder builder = new DocumentBuilder("page.md", syntax, mapped.origins());
    reading.read(mapped, builder);
    return new ReadText(text, builder.build());
  }

  public String at(Location location) {
    return text.substring(location.start(), location.end());
  }

  /**
   * All that a text says, in its order: {@code [a](b)>b} for a link or a reference, {@code [a]?}
   * for one that nothing defines, {@code [a}!} for a defect with what is suggested behind it,
   * {@code id#} for an anchor, and {@code [^1]^} for a footnote.
   */
  public static String said(Document document, String text) {
    record Fact(Location location, String shown) {}
    List<Fact> facts = new ArrayList<>();
    for (Link link : document.links()) {
      Location place = link.destinationLocation();
      String raw = text.substring(place.start(), place.end());
      String own = raw.equals(link.destination()) ? "" : " (" + raw + ")";
      facts.add(new Fact(link.location(), ">" + link.destination() + own));
    }
    for (Reference reference : document.references()) {
      Definition definition = Labelled.definition(document, reference);
      String shown = definition == null ? "?" : ">" + definition.destination();
      facts.add(new Fact(reference.location(), shown));
    }
    for (Defect defect : document.defects()) {
      facts.add(new Fact(defect.location(), "!" + String.join(", ", defect.suggestions())));
    }
    for (Anchor anchor : document.anchors()) {
      if (anchor.kind() != Anchor.Kind.FOOTNOTE) {
        facts.add(new Fact(anchor.location(), "#" + anchor.id()));
      }
    }
    for (FootnoteReference mark : document.footnotes().references()) {
      facts.add(new Fact(mark.location(), !mark.defined() ? "^?" : "^"));
    }
    facts.sort(Comparator.comparing(Fact::location));
    return facts.stream()
        .map(f -> text.substring(f.location().start(), f.location().end()) + f.shown())
        .collect(Collectors.joining("  "));
  }
}
