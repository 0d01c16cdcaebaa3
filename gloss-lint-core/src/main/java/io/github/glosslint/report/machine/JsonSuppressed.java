package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import java.util.List;

/** Writes what was suppressed as {@code docs/schema/json.schema.json} defines it. */
final class JsonSuppressed {

  private JsonSuppressed() {}

  /** Writes the field {@code suppressed}, one finding a line; nothing if there are none. */
  static void write(JsonGenerator json, List<SuppressedFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suppressed");
    for (SuppressedFinding each : findings) {
      json.writeStartObject();
      JsonFinding.writeFields(json, each.finding());
      json.writeObjectFieldStart("suppression");
      json.writeStringField("kind", word(each.by().kind()));
      JsonFinding.writePlace(json, each.by().path(), each.by().region());
      if (!each.by().reason().isEmpty()) {
        JsonStrings.write(json, "reason", each.by().reason());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(Suppression.Kind kind) {
    return switch (kind) {
      case IN_SOURCE -> "inSource";
      case SETTINGS -> "settings";
    };
  }
}
