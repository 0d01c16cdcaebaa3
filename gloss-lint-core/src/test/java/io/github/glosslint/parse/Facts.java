package io.github.glosslint.parse;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;

/** A text beside what a reader made of it, so that tests can quote what a location marks. */
record Facts(String text, Document document) {

  interface Reading {
    void read(MappedText text, DocumentBuilder builder);
  }

  static Facts of(String text, Syntax syntax, Reading reading) {
    MappedText mapped = MappedText.verbatim(new SourceText("page.md", text), 0);
    DocumentBuilder builder = new DocumentBuilder("page.md", syntax, mapped.origins());
    reading.read(mapped, builder);
    return new Facts(text, builder.build());
  }

  String at(Location location) {
    return text.substring(location.start(), location.end());
  }
}
