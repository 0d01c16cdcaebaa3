package io.github.glosslint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.glosslint.Failure;
import io.github.glosslint.KnownFindings;
import io.github.glosslint.Report;
import io.github.glosslint.Summary;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.json.LinePerFinding;
import io.github.glosslint.web.UrlReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The report for programs: an object with {@code findings}, one a line, and {@code summary}. Lines
 * and columns count from 1, columns in code points, the end is exclusive. Strings are those of the
 * files, whole; what could steer a terminal is escaped the JSON way.
 */
public final class JsonReport implements ReportFormat {

  /** A report of everything. */
  public JsonReport() {}

  @Override
  public void write(Report report, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new LinePerFinding());
      json.writeStartObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        write(json, finding);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      writeSummary(json, report);
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().value());
    json.writeStringField("severity", finding.severity().word());
    writePlace(json, finding.path(), finding.region());
    JsonStrings.write(json, "message", finding.message());
    if (!finding.suggestions().isEmpty()) {
      writeAll(json, "suggestions", finding.suggestions());
    }
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
    json.writeEndObject();
  }

  private static void writePlace(JsonGenerator json, String path, Region region)
      throws IOException {
    JsonStrings.write(json, "path", path);
    json.writeNumberField("line", region.line());
    json.writeNumberField("column", region.column());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
  }

  private static void writeSummary(JsonGenerator json, Report report) throws IOException {
    Summary summary = report.summary();
    json.writeNumberField("files", summary.files());
    json.writeNumberField("links", summary.links());
    json.writeNumberField("errors", report.count(Severity.ERROR));
    json.writeNumberField("warnings", report.count(Severity.WARNING));
    json.writeNumberField("infos", report.count(Severity.INFO));
    writeCounts(json, "byRule", Tally.byRule(report.findings()));
    writeCounts(json, "unknown", summary.unknown());
    writeAll(json, "notes", summary.notes());
    json.writeArrayFieldStart("failures");
    for (Failure failure : report.failures()) {
      json.writeStartObject();
      JsonStrings.write(json, "path", failure.path());
      JsonStrings.write(json, "doing", failure.doing());
      JsonStrings.write(json, "message", failure.cause().toString());
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
    UrlReport urls = report.urls();
    if (urls != null) {
      JsonUrls.write(json, urls);
    }
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

  private static void writeAll(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      JsonStrings.write(json, value);
    }
    json.writeEndArray();
  }
}
