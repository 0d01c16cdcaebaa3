package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.report.NotChecked;
import java.io.IOException;
import java.util.List;

/**
 * Writes the outcomes of everything that was read as {@code docs/schema/json.schema.json} defines
 * them.
 */
final class JsonLedger {

  private JsonLedger() {}

  /** Writes the field {@code outcomes}: for each kind the count of each outcome. */
  static void writeOutcomes(JsonGenerator json, Ledger ledger) throws IOException {
    json.writeObjectFieldStart("outcomes");
    for (Kind kind : Kind.values()) {
      if (ledger.count(kind) > 0) {
        json.writeObjectFieldStart(kind.word());
        for (Outcome outcome : Outcome.values()) {
          int count = ledger.count(kind, outcome);
          if (count > 0) {
            json.writeNumberField(outcome.word(), count);
          }
        }
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  /** Writes the field {@code unknown}, one place a line; nothing if places were not asked for. */
  static void writePlaces(JsonGenerator json, Ledger ledger) throws IOException {
    if (ledger.unknownPlaces().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("unknown");
    for (UnknownPlace place : ledger.unknownPlaces()) {
      json.writeStartObject();
      json.writeStringField("kind", place.kind().word());
      JsonFinding.writePlace(json, place.path(), place.region());
      JsonStrings.write(json, "text", place.text());
      JsonStrings.write(json, "reason", place.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Writes the field {@code notChecked}, one document or folder a line; nothing if there are none.
   */
  static void writeDocuments(JsonGenerator json, List<NotChecked> documents) throws IOException {
    if (documents.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("notChecked");
    for (NotChecked each : documents) {
      json.writeStartObject();
      JsonStrings.write(json, "path", each.path());
      if (each.documents() > 0) {
        json.writeNumberField("documents", each.documents());
      }
      json.writeStringField("outcome", word(each.fate()));
      JsonStrings.write(json, "reason", each.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(NotChecked.Fate fate) {
    return switch (fate) {
      case LEFT_OUT -> "leftOut";
      case NOT_UNDERSTOOD -> "notUnderstood";
      case UNCOUNTED -> "uncounted";
    };
  }
}
