package io.github.glosslint.report.glossary;

import io.github.glosslint.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

/** Glossaries as SKOS in Turtle: a concept a block. */
public final class TurtleGlossary implements GlossaryFormat {

  private static final String PREFIXES =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private final SkosOptions options;

  /**
   * @param options where the IRIs begin, and the language of labels
   */
  public TurtleGlossary(SkosOptions options) {
    this.options = options;
  }

  @Override
  public List<String> notes(List<GlossaryReport> glossaries) {
    return SkosSchemes.of(glossaries, options).notes();
  }

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    out.write(PREFIXES);
    for (SkosScheme scheme : SkosSchemes.of(glossaries, options).all()) {
      out.write(of(scheme));
      for (SkosConcept concept : scheme.concepts()) {
        out.write(of(concept, scheme));
      }
      for (SkosCollection collection : scheme.collections()) {
        out.write(of(collection, scheme));
      }
    }
  }

  private static String of(SkosScheme scheme) {
    return new Block(scheme.iri(), "skos:ConceptScheme", scheme.language())
        .text("dcterms:title", List.of(scheme.title()))
        .iri("skos:hasTopConcept", scheme.concepts().stream().map(SkosConcept::iri).toList())
        .end();
  }

  private static String of(SkosConcept concept, SkosScheme scheme) {
    Block block =
        new Block(concept.iri(), "skos:Concept", scheme.language())
            .text("skos:prefLabel", List.of(concept.prefLabel()))
            .text("skos:altLabel", concept.altLabels())
            .text("skos:hiddenLabel", concept.hiddenLabels());
    if (!concept.definition().isEmpty()) {
      block.text("skos:definition", List.of(concept.definition()));
    }
    return block
        .iri("skos:related", concept.related())
        .iri("dcterms:references", concept.mentioned())
        .iri("skos:inScheme", List.of(scheme.iri()))
        .iri("skos:topConceptOf", List.of(scheme.iri()))
        .end();
  }

  private static String of(SkosCollection collection, SkosScheme scheme) {
    return new Block(collection.iri(), "skos:Collection", scheme.language())
        .text("skos:prefLabel", List.of(collection.label()))
        .iri("skos:member", collection.members())
        .end();
  }

  /** What is said of one thing. */
  private static final class Block {

    private final StringBuilder out = new StringBuilder();
    private final String language;

    Block(String iri, String type, String language) {
      this.language = language.isEmpty() ? "" : "@" + language;
      out.append("\n<").append(iri).append("> a ").append(type);
    }

    Block iri(String property, Collection<String> iris) {
      return add(property, iris.stream().map(iri -> "<" + iri + ">").toList());
    }

    Block text(String property, Collection<String> texts) {
      return add(property, texts.stream().map(text -> quoted(text) + language).toList());
    }

    private Block add(String property, List<String> values) {
      if (!values.isEmpty()) {
        out.append(" ;\n  ").append(property).append(' ').append(String.join(", ", values));
      }
      return this;
    }

    String end() {
      return out.append(" .\n").toString();
    }

    /** What could control a terminal is escaped, as it is in JSON. */
    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
      text.codePoints()
          .forEach(
              c -> {
                if (c == '"' || c == '\\') {
                  quoted.append('\\').appendCodePoint(c);
                } else if (c == '\n') {
                  quoted.append("\\n");
                } else if (Printable.isHarmless(c)) {
                  quoted.appendCodePoint(c);
                } else {
                  String hex = Integer.toHexString(c);
                  quoted.append("\\U").append("0".repeat(8 - hex.length())).append(hex);
                }
              });
      return quoted.append('"').toString();
    }
  }
}
