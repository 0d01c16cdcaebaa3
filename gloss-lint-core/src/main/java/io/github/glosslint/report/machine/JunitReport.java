package io.github.glosslint.report.machine;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.ByFile;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as results of tests: a suite for each file with findings, a failed test for each
 * finding, whatever its severity, since tests have none. Without findings one test passes, for
 * servers that take an empty report for a mistake. Elements and attributes are those of Jenkins's
 * {@code junit-10.xsd}.
 */
public final class JunitReport implements ReportFormat {

  @Override
  public void write(Report report, Writer out) throws IOException {
    int findings = report.findings().size();
    int failures = report.failures().size();
    XmlOutput xml = new XmlOutput(out);
    xml.start(
        "testsuites",
        "name",
        "gloss-lint",
        "tests",
        Integer.toString(Math.max(1, findings + failures)),
        "failures",
        Integer.toString(findings),
        "errors",
        Integer.toString(failures));
    for (ByFile file : ByFile.of(report.findings())) {
      startSuite(xml, file.path(), file.findings().size(), file.findings().size(), 0);
      for (Finding finding : file.findings()) {
        write(xml, finding);
      }
      xml.end();
    }
    if (failures > 0) {
      startSuite(xml, "gloss-lint itself", failures, 0, failures);
      for (Failure failure : report.failures()) {
        write(xml, failure);
      }
      xml.end();
    } else if (findings == 0) {
      startSuite(xml, "gloss-lint", 1, 0, 0);
      xml.empty("testcase", "name", "no problems", "classname", "gloss-lint").end();
    }
    xml.end().close();
  }

  private static void startSuite(XmlOutput xml, String name, int tests, int failures, int errors)
      throws IOException {
    xml.start(
        "testsuite",
        "name",
        name,
        "tests",
        Integer.toString(tests),
        "failures",
        Integer.toString(failures),
        "errors",
        Integer.toString(errors));
  }

  private static void write(XmlOutput xml, Finding finding) throws IOException {
    String place = finding.line() + ":" + finding.column();
    String message = Wording.message(finding);
    xml.start("testcase", "name", finding.rule() + " " + place, "classname", finding.path());
    xml.start("failure", "type", finding.severity().word(), "message", message);
    xml.text(finding.path() + ":" + place + ": " + finding.rule() + " " + message);
    xml.end().end();
  }

  private static void write(XmlOutput xml, Failure failure) throws IOException {
    String name = failure.doing() + " " + failure.path();
    xml.start("testcase", "name", name, "classname", "gloss-lint");
    String type = failure.cause().getClass().getName();
    xml.start("error", "type", type, "message", failure.message());
    xml.end().end();
  }
}
