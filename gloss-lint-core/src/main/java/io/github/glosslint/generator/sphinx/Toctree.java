package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.List;

/** The entries of a {@code toctree}: documents, patterns of them, URLs. */
final class Toctree {

  private Toctree() {}

  static void read(
      Directive directive, String page, SphinxProject project, DocumentBuilder builder) {
    boolean globs = directive.option("glob") != null;
    String body = directive.body();
    for (Span place : directive.bodyLines()) {
      String line = body.substring(place.start(), place.end());
      String words = line.strip();
      if (words.contains("{%") || words.contains("{{")) {
        Location where = directive.bodyPlaces().locate(place.start(), place.end());
        builder.add(new UnknownText(where, "an entry that a template writes or chooses"));
      } else if (!words.isEmpty()) {
        RoleTarget target = RoleTarget.of(words);
        int from = place.start() + line.indexOf(words) + target.target().start();
        String name = words.substring(target.target().start(), target.target().end());
        entry(name, new Span(from, from + name.length()), directive, globs, page, project, builder);
      }
    }
  }

  private static void entry(
      String written,
      Span span,
      Directive directive,
      boolean globs,
      String page,
      SphinxProject project,
      DocumentBuilder builder) {
    Location place = directive.bodyPlaces().locate(span.start(), span.end());
    if (Destination.isAbsolute(written)) {
      builder.add(new Link(Link.Kind.AUTOLINK, written, place, place));
    } else if (globs && SphinxGlob.isPattern(written)) {
      List<String> matches = project.matching(page, written);
      for (String match : matches) {
        builder.add(new Link(Link.Kind.LISTED_NAME, "/" + match, place, place));
      }
      if (matches.isEmpty()) {
        builder.add(new Link(Link.Kind.LISTED_NAME, written, place, place));
      }
    } else if (!written.equals("self") && !project.isGenerated(written)) {
      String name = project.files().withoutSuffix(written);
      Location named = directive.bodyPlaces().locate(span.start(), span.start() + name.length());
      builder.add(new Link(Link.Kind.LISTED_NAME, name, named, place));
    }
  }
}
