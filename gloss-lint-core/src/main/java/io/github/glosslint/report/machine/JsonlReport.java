package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;

/**
 * The report for programs that read line by line: one finding per line, as {@link JsonReport} has
 * it, and {@code {"summary":…}} in the last one, which tells a whole report from one that was cut
 * off.
 */
public final class JsonlReport implements ReportFormat {

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.values(out)) {
      for (Finding finding : report.findings()) {
        JsonFinding.write(json, finding);
      }
      json.writeStartObject();
      JsonSummary.write(json, report);
      json.writeEndObject();
    }
    out.write('\n');
  }
}
