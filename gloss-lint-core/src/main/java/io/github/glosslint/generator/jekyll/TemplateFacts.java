package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.text.Location;

/** States what Liquid did in a text: the files that it brought and what it left unknown. */
final class TemplateFacts {

  private final JekyllSource source;

  TemplateFacts(JekyllSource source) {
    this.source = source;
  }

  void add(Assembly assembly, DocumentBuilder builder) {
    source.siteFiles().forEach(builder::readFrom);
    if (assembly.readsData()) {
      builder.readFrom(source.data());
    }
    assembly.includes().forEach(builder::add);
    assembly.comments().forEach(builder::add);
    for (Location place : assembly.dead()) {
      builder.add(new UnknownText(place, "a branch of a template that is never rendered"));
    }
    for (Location place : assembly.unknowns()) {
      builder.add(new UnknownText(place, "text that a template generates"));
    }
  }
}
