package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import java.util.List;

/** Writes a finding as {@code docs/schema/json.schema.json} defines it. */
final class JsonFinding {

  private JsonFinding() {}

  static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    writeFields(json, finding);
    json.writeEndObject();
  }

  static void writeFields(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("rule", finding.rule().value());
    json.writeStringField("severity", finding.severity().word());
    writePlace(json, finding.path(), finding.region());
    JsonStrings.write(json, "message", finding.message());
    if (!finding.suggestions().isEmpty()) {
      writeAll(json, "suggestions", finding.suggestions());
    }
    writeFixes(json, finding.fixes());
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related");
      for (Related related : finding.related()) {
        json.writeStartObject();
        writePlace(json, related.path(), related.region());
        JsonStrings.write(json, "message", related.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void writeFixes(JsonGenerator json, List<PlacedFix> fixes) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (PlacedFix fix : fixes) {
      json.writeStartObject();
      JsonStrings.write(json, "description", fix.description());
      json.writeStringField("safety", fix.safety().word());
      json.writeArrayFieldStart("edits");
      for (PlacedEdit edit : fix.edits()) {
        json.writeStartObject();
        writePlace(json, edit.path(), edit.region());
        JsonStrings.write(json, "replacement", edit.replacement());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writePlace(JsonGenerator json, String path, Region region) throws IOException {
    JsonStrings.write(json, "path", path);
    json.writeNumberField("line", region.line());
    json.writeNumberField("column", region.column());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
  }

  static void writeAll(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      JsonStrings.write(json, value);
    }
    json.writeEndArray();
  }
}
