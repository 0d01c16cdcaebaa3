package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fixes of a finding in SARIF, of which somebody may choose one. */
final class SarifFixes {

  private SarifFixes() {}

  /** Writes the field {@code fixes}; nothing if there are none. SARIF wants no two alike. */
  static void write(JsonGenerator json, List<PlacedFix> fixes) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    Set<Object> seen = new LinkedHashSet<>();
    for (PlacedFix fix : fixes) {
      List<String> texts = new ArrayList<>();
      texts.add(JsonStrings.wellFormed(fix.description()));
      fix.edits().forEach(edit -> texts.add(JsonStrings.wellFormed(edit.replacement())));
      if (seen.add(List.of(texts, fix.edits().stream().map(PlacedEdit::location).toList()))) {
        write(json, fix);
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PlacedFix fix) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    JsonStrings.write(json, "text", SarifResult.escaped(fix.description()));
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    Map<String, List<PlacedEdit>> byFile = new LinkedHashMap<>();
    for (PlacedEdit edit : fix.edits()) {
      byFile.computeIfAbsent(edit.path(), path -> new ArrayList<>()).add(edit);
    }
    for (Map.Entry<String, List<PlacedEdit>> file : byFile.entrySet()) {
      json.writeStartObject();
      SarifResult.writeArtifact(json, file.getKey());
      json.writeArrayFieldStart("replacements");
      for (PlacedEdit edit : file.getValue()) {
        write(json, edit);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("safety", fix.safety().word());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacedEdit edit) throws IOException {
    json.writeStartObject();
    SarifResult.writeRegion(json, "deletedRegion", edit.region());
    if (!edit.replacement().isEmpty()) {
      json.writeObjectFieldStart("insertedContent");
      JsonStrings.write(json, "text", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
