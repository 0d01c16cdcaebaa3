package io.github.glosslint.report;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A process that writes 100,000 findings in every format, into the folder it is given. */
public final class ManyFindings {

  public static final int COUNT = 100_000;

  private ManyFindings() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Report report = report();
    for (String name : ReportFormats.names()) {
      // As from a subfolder of a repository, which takes a second list of findings.
      write(
          name, folder, report, new RepositoryPaths(ReportFormats.named(name).orElseThrow(), "d"));
    }
    write("console", folder, report, console(TextReport.UNBROKEN));
    write("terminal", folder, report, console(50));
  }

  private static TextReport console(int width) {
    return new TextReport(false, true, null, false, false, TextReport.CONSOLE_LINES, width);
  }

  private static void write(String name, Path folder, Report report, ReportFormat format)
      throws IOException {
    ReportFile.at(name, folder.resolve(name)).write(report, format);
  }

  private static Report report() {
    List<Finding> findings = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      // A text of its own for each, as findings of a run have.
      String text = "The page has no anchor \"#section-" + i + "\" 😀.";
      findings.add(
          new Finding(
              new RuleId("anchor/missing"),
              i % 3 == 0 ? Severity.ERROR : i % 3 == 1 ? Severity.WARNING : Severity.INFO,
              String.format(Locale.ROOT, "docs/folder/page-%04d.md", i / 50),
              new Region(1 + i % 50, 17, 1 + i % 50, 35),
              text,
              List.of("#section-" + (i + 1)),
              List.of(new Related("docs/other.md", new Region(1, 1, 1, 9), "first defined here")),
              "See the section [x](#section-" + i + ") of this page and read on. ".repeat(2),
              1));
    }
    return new Report(findings, List.of(), Samples.summary(2_000, 300_000, Map.of("a loop", 4)));
  }
}
