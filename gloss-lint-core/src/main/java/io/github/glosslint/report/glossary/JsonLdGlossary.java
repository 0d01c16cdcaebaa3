package io.github.glosslint.report.glossary;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

/** Glossaries as SKOS in JSON-LD: a concept a line. */
public final class JsonLdGlossary implements GlossaryFormat {

  /** A concept is in an object with a list. */
  private static final int LEVEL_OF_CONCEPTS = 2;

  private final SkosOptions options;

  /**
   * @param options where the IRIs begin, and the language of labels
   */
  public JsonLdGlossary(SkosOptions options) {
    this.options = options;
  }

  @Override
  public List<String> notes(List<GlossaryReport> glossaries) {
    return SkosSchemes.of(glossaries, options).notes();
  }

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out, LEVEL_OF_CONCEPTS)) {
      json.writeStartObject();
      json.writeObjectFieldStart("@context");
      json.writeStringField("dcterms", "http://purl.org/dc/terms/");
      json.writeStringField("skos", "http://www.w3.org/2004/02/skos/core#");
      json.writeEndObject();
      json.writeArrayFieldStart("@graph");
      for (SkosScheme scheme : SkosSchemes.of(glossaries, options).all()) {
        new Nodes(json, scheme).write();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** The things of one glossary. */
  private record Nodes(JsonGenerator json, SkosScheme scheme) {

    void write() throws IOException {
      begin(scheme.iri(), "skos:ConceptScheme");
      texts("dcterms:title", List.of(scheme.title()));
      iris("skos:hasTopConcept", scheme.concepts().stream().map(SkosConcept::iri).toList());
      json.writeEndObject();
      for (SkosConcept concept : scheme.concepts()) {
        write(concept);
      }
      for (SkosCollection collection : scheme.collections()) {
        begin(collection.iri(), "skos:Collection");
        texts("skos:prefLabel", List.of(collection.label()));
        iris("skos:member", collection.members());
        json.writeEndObject();
      }
    }

    private void write(SkosConcept concept) throws IOException {
      begin(concept.iri(), "skos:Concept");
      texts("skos:prefLabel", List.of(concept.prefLabel()));
      texts("skos:altLabel", concept.altLabels());
      texts("skos:hiddenLabel", concept.hiddenLabels());
      if (!concept.definition().isEmpty()) {
        texts("skos:definition", List.of(concept.definition()));
      }
      iris("skos:related", concept.related());
      iris("dcterms:references", concept.mentioned());
      iris("skos:inScheme", List.of(scheme.iri()));
      iris("skos:topConceptOf", List.of(scheme.iri()));
      json.writeEndObject();
    }

    private void begin(String iri, String type) throws IOException {
      json.writeStartObject();
      JsonStrings.write(json, "@id", iri);
      json.writeStringField("@type", type);
    }

    private void texts(String property, Collection<String> texts) throws IOException {
      if (!texts.isEmpty()) {
        json.writeArrayFieldStart(property);
        for (String text : texts) {
          json.writeStartObject();
          JsonStrings.write(json, "@value", text);
          if (!scheme.language().isEmpty()) {
            json.writeStringField("@language", scheme.language());
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }

    private void iris(String property, Collection<String> iris) throws IOException {
      if (!iris.isEmpty()) {
        json.writeArrayFieldStart(property);
        for (String iri : iris) {
          json.writeStartObject();
          JsonStrings.write(json, "@id", iri);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
  }
}
