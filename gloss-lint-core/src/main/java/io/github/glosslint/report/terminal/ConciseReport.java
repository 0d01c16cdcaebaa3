package io.github.glosslint.report.terminal;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;

/**
 * The report for editors and {@code grep}: {@code path:line:column: severity message [rule]}, a
 * finding a line, and nothing else. What was probably meant is part of the message.
 */
public final class ConciseReport implements ReportFormat {

  /** The one report of its kind: it has no options. */
  public ConciseReport() {}

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder line = new StringBuilder(256);
    for (Finding finding : report.findings()) {
      TextReport.appendPlace(line, finding.path(), finding.region());
      line.append(' ').append(finding.severity().word()).append(' ');
      SafeText.append(line, Wording.message(finding));
      line.append(" [").append(finding.rule().value()).append("]\n");
      out.append(line);
      line.setLength(0);
    }
  }
}
