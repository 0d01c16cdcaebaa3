package io.github.glosslint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.Report;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * The report as reviewdog's Diagnostic Format, a {@code Diagnostic} a line; its columns count bytes
 * of UTF-8. A suggestion becomes one that reviewers accept with a click.
 */
final class RdjsonlReport implements ReportFormat {

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.values(out)) {
      for (Finding finding : report.findings()) {
        write(json, finding);
      }
    }
    if (!report.findings().isEmpty()) {
      out.write('\n');
    }
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "message", finding.message());
    writeLocation(json, finding.path(), finding.region());
    json.writeStringField("severity", finding.severity().word().toUpperCase(Locale.ROOT));
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "gloss-lint");
    json.writeStringField("url", RulePages.HOME);
    json.writeEndObject();
    json.writeObjectFieldStart("code");
    JsonStrings.write(json, "value", finding.rule().value());
    JsonStrings.write(json, "url", RulePages.url(finding.rule()));
    json.writeEndObject();
    if (!finding.suggestions().isEmpty()) {
      json.writeArrayFieldStart("suggestions");
      for (String suggestion : finding.suggestions()) {
        json.writeStartObject();
        writeRange(json, finding.region());
        JsonStrings.write(json, "text", suggestion);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related_locations");
      for (Related related : finding.related()) {
        json.writeStartObject();
        JsonStrings.write(json, "message", related.message());
        writeLocation(json, related.path(), related.region());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeLocation(JsonGenerator json, String path, Region region)
      throws IOException {
    json.writeObjectFieldStart("location");
    JsonStrings.write(json, "path", path);
    writeRange(json, region);
    json.writeEndObject();
  }

  private static void writeRange(JsonGenerator json, Region region) throws IOException {
    json.writeObjectFieldStart("range");
    writePosition(json, "start", region.line(), region.utf8().start());
    writePosition(json, "end", region.endLine(), region.utf8().end());
    json.writeEndObject();
  }

  private static void writePosition(JsonGenerator json, String name, int line, int column)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", line);
    json.writeNumberField("column", column);
    json.writeEndObject();
  }
}
