package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Documents;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.OldFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Tally;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes the summary of a run as {@code docs/schema/json.schema.json} defines it. */
final class JsonSummary {

  private JsonSummary() {}

  /** Writes the field {@code summary}. */
  static void write(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("summary");
    Summary summary = report.summary();
    json.writeNumberField("files", summary.files());
    json.writeNumberField("links", summary.links());
    writeDocuments(json, summary.documents());
    json.writeNumberField("errors", report.count(Severity.ERROR));
    json.writeNumberField("warnings", report.count(Severity.WARNING));
    json.writeNumberField("infos", report.count(Severity.INFO));
    if (!report.suppressed().isEmpty()) {
      json.writeNumberField("suppressed", report.suppressed().size());
    }
    writeCounts(json, "byRule", Tally.byRule(report.findings()));
    writeCounts(json, "unknown", summary.unknown());
    writeCounts(json, "text", summary.ledger().reasons(Outcome.TEXT));
    JsonLedger.writeOutcomes(json, summary.ledger());
    JsonFinding.writeAll(json, "notes", summary.notes());
    json.writeArrayFieldStart("failures");
    for (Failure failure : report.failures()) {
      json.writeStartObject();
      JsonStrings.write(json, "path", failure.path());
      JsonStrings.write(json, "doing", failure.doing());
      JsonStrings.write(json, "message", failure.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    KnownFindings known = summary.known();
    if (known != null) {
      json.writeObjectFieldStart("baseline");
      json.writeNumberField("known", known.count());
      json.writeNumberField("gone", known.goneCount());
      json.writeEndObject();
    }
    OldFindings old = summary.old();
    if (old != null) {
      json.writeObjectFieldStart("change");
      JsonStrings.write(json, "since", old.since());
      json.writeNumberField("old", old.count());
      json.writeEndObject();
    }
    UrlReport urls = report.urls();
    if (urls != null) {
      JsonUrls.write(json, urls);
    }
    json.writeEndObject();
  }

  private static void writeDocuments(JsonGenerator json, Documents documents) throws IOException {
    json.writeObjectFieldStart("documents");
    json.writeNumberField("read", documents.read());
    writeCounts(json, "leftOut", documents.leftOutBy());
    writeCounts(json, "notUnderstood", documents.languages());
    if (!documents.uncounted().isEmpty()) {
      JsonFinding.writeAll(json, "uncounted", List.copyOf(documents.uncounted()));
    }
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, String name, Map<String, Integer> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      JsonStrings.writeName(json, count.getKey());
      json.writeNumber(count.getValue());
    }
    json.writeEndObject();
  }
}
