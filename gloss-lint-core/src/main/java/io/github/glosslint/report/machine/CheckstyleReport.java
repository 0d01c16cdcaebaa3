package io.github.glosslint.report.machine;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.ByFile;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;

/** The report as Checkstyle would write it, which most tools of the Java world can read. */
public final class CheckstyleReport implements ReportFormat {

  @Override
  public void write(Report report, Writer out) throws IOException {
    XmlOutput xml = new XmlOutput(out);
    xml.start("checkstyle", "version", "8.0");
    for (ByFile file : ByFile.of(report.findings())) {
      xml.start("file", "name", file.path());
      for (Finding finding : file.findings()) {
        xml.empty(
            "error",
            "line",
            Integer.toString(finding.line()),
            "column",
            Integer.toString(finding.column()),
            "severity",
            finding.severity().word(),
            "message",
            Wording.message(finding),
            "source",
            "gloss-lint." + finding.rule());
      }
      xml.end();
    }
    xml.end().close();
  }
}
