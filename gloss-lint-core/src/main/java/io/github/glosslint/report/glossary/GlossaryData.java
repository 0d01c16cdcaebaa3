package io.github.glosslint.report.glossary;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.html.HtmlLinks;
import io.github.glosslint.report.html.HtmlOrigin;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a glossary knows, as JSON that can stand in an element {@code script}. Entries
 * and files are numbered, and named by their numbers.
 */
record GlossaryData(HtmlLinks links, HtmlOrigin origin) {

  /** The JSON; no character in it means anything in HTML. */
  String of(List<GlossaryReport> glossaries) throws IOException {
    StringWriter out = new StringWriter(1 << 16);
    try (JsonGenerator json = JsonOutput.values(out)) {
      json.writeStartObject();
      write(json, "project", origin.project());
      write(json, "commit", origin.shortCommit());
      write(json, "version", ProductVersion.current());
      json.writeArrayFieldStart("glossaries");
      for (GlossaryReport report : glossaries) {
        write(json, report);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().replace("<", "\\u003c").replace("&", "\\u0026");
  }

  private void write(JsonGenerator json, GlossaryReport report) throws IOException {
    Glossary glossary = report.glossary();
    SourceLines lines = new SourceLines(report.files());
    DefinitionText definitions = report.definitions();
    json.writeStartObject();
    write(json, "name", report.name());
    write(json, "locale", glossary.locale().toLanguageTag());
    json.writeArrayFieldStart("entries");
    for (Entry entry : glossary.entries()) {
      json.writeStartObject();
      write(json, report, entry, lines);
      writeRelations(json, glossary, entry);
      write(json, definitions.of(entry));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("wanted");
    for (WantedTerm term : glossary.wanted()) {
      write(json, term, report, lines);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (String path : lines.files()) {
      String shown = report.naming().apply(path);
      json.writeStartObject();
      write(json, "path", shown);
      String url = links.template(shown);
      write(json, "url", url == null || Secrets.holds(url) ? "" : url);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, GlossaryReport report, Entry entry, SourceLines lines)
      throws IOException {
    write(json, "term", report.term(entry));
    writePlace(json, entry.preferredTerm().location(), lines);
    write(json, "letter", entry.letter());
    write(json, "aliases", report.aliases(entry));
    write(json, "labels", report.otherLabels(entry));
    write(json, "tags", entry.tags());
    writeIf(json, "redirect", entry.redirect() != null);
    writeIf(json, "empty", entry.isEmpty());
    writeIf(json, "orphan", report.isOrphan(entry));
  }

  private static void writeRelations(JsonGenerator json, Glossary glossary, Entry entry)
      throws IOException {
    for (Relation.Kind kind : Relation.Kind.values()) {
      SortedSet<Integer> others = new TreeSet<>();
      for (Relation relation : glossary.from(entry)) {
        if (relation.kind() == kind && relation.to().number() != entry.number()) {
          others.add(relation.to().number());
        }
      }
      if (!others.isEmpty()) {
        json.writeArrayFieldStart(name(kind));
        for (int other : others) {
          json.writeNumber(other);
        }
        json.writeEndArray();
      }
    }
    if (glossary.references(entry) > 0) {
      json.writeNumberField("references", glossary.references(entry));
    }
  }

  private static String name(Relation.Kind kind) {
    return switch (kind) {
      case RELATED -> "related";
      case USE -> "use";
      case MENTION -> "mentions";
    };
  }

  private static void write(JsonGenerator json, List<DefinitionText.Paragraph> paragraphs)
      throws IOException {
    if (paragraphs.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("definition");
    for (DefinitionText.Paragraph paragraph : paragraphs) {
      boolean plain = paragraph.item() < 0 && paragraph.depth() == 0;
      if (!plain) {
        json.writeStartObject();
        if (paragraph.item() >= 0) {
          json.writeNumberField("item", paragraph.item());
        }
        if (paragraph.depth() > 0) {
          json.writeNumberField("depth", paragraph.depth());
        }
        json.writeFieldName("parts");
      }
      json.writeStartArray();
      for (DefinitionText.Part part : paragraph.parts()) {
        write(json, part);
      }
      json.writeEndArray();
      if (!plain) {
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, DefinitionText.Part part) throws IOException {
    Emphasis emphasis = part.emphasis();
    if (part.isLike(DefinitionText.NOWHERE, Emphasis.NONE)) {
      JsonStrings.write(json, part.text());
      return;
    }
    json.writeStartObject();
    JsonStrings.write(json, "text", part.text());
    writeIf(json, "em", emphasis.isEm());
    writeIf(json, "strong", emphasis.isStrong());
    writeIf(json, "code", part.lead() instanceof DefinitionText.Code);
    if (part.lead() instanceof DefinitionText.ToEntry to) {
      json.writeNumberField("entry", to.number());
    } else if (part.lead() instanceof DefinitionText.ToWanted to) {
      json.writeNumberField("wanted", to.number());
    } else if (part.lead() instanceof DefinitionText.ToWeb to) {
      JsonStrings.write(json, "url", to.url());
    } else if (part.lead() instanceof DefinitionText.Picture picture) {
      json.writeBooleanField("picture", true);
      write(json, "url", picture.url());
    }
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, WantedTerm term, GlossaryReport report, SourceLines lines)
      throws IOException {
    json.writeStartObject();
    write(json, "term", term.text());
    json.writeArrayFieldStart("places");
    for (Location place : term.places()) {
      json.writeStartObject();
      writePlace(json, place, lines);
      writeEntry(json, report.glossary().entryAround(place));
      json.writeEndObject();
    }
    json.writeEndArray();
    write(json, report.meanings(term), report.glossary(), lines);
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, List<Meaning> meanings, Glossary glossary, SourceLines lines)
      throws IOException {
    if (meanings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("meanings");
    for (Meaning meaning : meanings) {
      json.writeStartObject();
      write(json, "kind", meaning.kind().name().toLowerCase(Locale.ROOT));
      write(json, "name", meaning.name());
      write(json, "term", meaning.term());
      writePlace(json, meaning.place(), lines);
      writeEntry(json, entryOf(meaning.place(), glossary));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The entry that has a term at a place; null if none does. */
  private static @Nullable Entry entryOf(Location term, Glossary glossary) {
    for (Entry entry : glossary.entries()) {
      if (entry.terms().stream().anyMatch(each -> each.location().equals(term))) {
        return entry;
      }
    }
    return null;
  }

  private static void writeEntry(JsonGenerator json, @Nullable Entry entry) throws IOException {
    if (entry != null) {
      json.writeNumberField("entry", entry.number());
    }
  }

  private static void writePlace(JsonGenerator json, Location place, SourceLines lines)
      throws IOException {
    json.writeNumberField("file", lines.file(place.path()));
    json.writeNumberField("line", lines.line(place));
  }

  private static void write(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String text : texts) {
        JsonStrings.write(json, Secrets.starred(text));
      }
      json.writeEndArray();
    }
  }

  /** What is empty is left out. */
  private static void write(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      JsonStrings.write(json, name, Secrets.starred(text));
    }
  }

  private static void writeIf(JsonGenerator json, String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }
}
