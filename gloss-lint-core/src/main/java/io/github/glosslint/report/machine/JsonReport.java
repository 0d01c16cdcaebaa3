package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;

/**
 * A report for programs: an object with {@code findings}, {@code suppressed} and {@code unknown},
 * one per line, and {@code summary}. Lines and columns start at 1, columns count code points, and
 * ends are exclusive. Strings are exact and uncut; anything that could control a terminal is
 * written with JSON escapes.
 */
public final class JsonReport implements ReportFormat {

  /** A report of everything. */
  public JsonReport() {}

  @Override
  public boolean showsUnknownPlaces() {
    return true;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out, 2)) {
      json.writeStartObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        JsonFinding.write(json, finding);
      }
      json.writeEndArray();
      JsonSuppressed.write(json, report.suppressed());
      JsonLedger.writePlaces(json, report.summary().ledger());
      JsonLedger.writeDocuments(json, report.summary().documents().notChecked());
      JsonSummary.write(json, report);
      json.writeEndObject();
    }
    out.write('\n');
  }
}
