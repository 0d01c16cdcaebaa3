package io.github.glosslint.report.forge;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.Fingerprints;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as GitLab's Code Quality reads it. Merge requests show the description and nothing
 * else, so that it names the rule, too. Type and categories are for others that read Code Climate's
 * format, which GitLab's is a part of: its specification requires them.
 */
public final class GitlabReport implements ReportFormat {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    try (JsonGenerator json = JsonOutput.lines(out, 1)) {
      json.writeStartArray();
      for (Finding finding : report.findings()) {
        write(json, finding, fingerprints.next(finding));
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, Finding finding, String fingerprint)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "issue");
    JsonStrings.write(
        json, "description", finding.rule() + ": " + Wording.messageWithFixes(finding));
    JsonStrings.write(json, "check_name", finding.rule().value());
    json.writeArrayFieldStart("categories");
    json.writeString("Style");
    json.writeEndArray();
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("location");
    JsonStrings.write(json, "path", finding.path());
    json.writeObjectFieldStart("positions");
    Region region = finding.region();
    write(json, "begin", region.line(), region.column());
    write(json, "end", region.endLine(), region.endColumn());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, int line, int column)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", line);
    json.writeNumberField("column", column);
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO, OFF -> "info";
    };
  }
}
