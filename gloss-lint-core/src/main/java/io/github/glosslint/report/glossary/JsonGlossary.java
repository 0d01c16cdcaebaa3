package io.github.glosslint.report.glossary;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Glossaries for programs: an entry, or a term that is wanted, a line. */
public final class JsonGlossary implements GlossaryFormat {

  /** An entry is in an object with a list of objects with a list. */
  private static final int LEVEL_OF_ENTRIES = 4;

  /** All that there is. */
  public JsonGlossary() {}

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out, LEVEL_OF_ENTRIES)) {
      json.writeStartObject();
      json.writeArrayFieldStart("glossaries");
      for (GlossaryReport report : glossaries) {
        write(json, report);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, GlossaryReport report) throws IOException {
    Glossary glossary = report.glossary();
    json.writeStartObject();
    JsonStrings.write(json, "name", report.name());
    json.writeStringField("form", glossary.form().name().toLowerCase(Locale.ROOT));
    JsonStrings.write(json, "address", report.address());
    JsonStrings.write(json, "language", report.language());
    write(json, GlossaryCounts.of(report));
    json.writeArrayFieldStart("entries");
    for (Entry entry : glossary.entries()) {
      write(json, report, entry);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("wanted");
    for (WantedTerm term : glossary.wanted()) {
      write(json, report, term);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GlossaryCounts counts) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("entries", counts.entries());
    json.writeNumberField("pages", counts.pages());
    json.writeNumberField("aliases", counts.aliases());
    json.writeNumberField("redirects", counts.redirects());
    json.writeNumberField("empty", counts.empty());
    json.writeNumberField("orphans", counts.orphans());
    json.writeNumberField("references", counts.references());
    json.writeNumberField("wanted", counts.wanted());
    json.writeNumberField("wantedReferences", counts.wantedReferences());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GlossaryReport report, Entry entry)
      throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "id", report.id(entry));
    JsonStrings.write(json, "term", report.term(entry));
    write(json, "aliases", report.aliases(entry));
    write(json, "labels", report.otherLabels(entry));
    JsonStrings.write(json, "letter", entry.letter());
    writePlace(json, report, entry.preferredTerm().location());
    JsonStrings.write(json, "url", report.url(entry));
    JsonStrings.write(json, "definition", report.definition(entry));
    json.writeBooleanField("empty", entry.isEmpty());
    json.writeBooleanField("redirect", entry.redirect() != null);
    json.writeBooleanField("orphan", report.isOrphan(entry));
    json.writeNumberField("references", report.glossary().references(entry));
    for (Relation.Kind kind : Relation.Kind.values()) {
      write(json, name(kind), report.named(entry, kind).stream().map(report::id).toList());
    }
    write(json, "tags", report.tags(entry));
    json.writeEndObject();
  }

  private static String name(Relation.Kind kind) {
    return switch (kind) {
      case RELATED -> "related";
      case USE -> "use";
      case MENTION -> "mention";
    };
  }

  private static void write(JsonGenerator json, GlossaryReport report, WantedTerm term)
      throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "term", Secrets.starred(term.text()));
    json.writeNumberField("references", term.places().size());
    json.writeArrayFieldStart("places");
    for (Location place : term.places()) {
      json.writeStartObject();
      writePlace(json, report, place);
      json.writeEndObject();
    }
    json.writeEndArray();
    write(json, "entries", term.entries().stream().map(report::id).toList());
    json.writeArrayFieldStart("meanings");
    for (Meaning meaning : report.meanings(term)) {
      json.writeStartObject();
      json.writeStringField("kind", meaning.kind().name().toLowerCase(Locale.ROOT));
      JsonStrings.write(json, "name", Secrets.starred(meaning.name()));
      JsonStrings.write(json, "term", Secrets.starred(meaning.term()));
      writePlace(json, report, meaning.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePlace(JsonGenerator json, GlossaryReport report, Location place)
      throws IOException {
    JsonStrings.write(json, "path", report.path(place));
    json.writeNumberField("line", report.line(place));
  }

  private static void write(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      JsonStrings.write(json, text);
    }
    json.writeEndArray();
  }
}
