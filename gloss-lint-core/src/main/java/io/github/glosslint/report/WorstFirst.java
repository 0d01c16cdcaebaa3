package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;

/** Writes a report with errors first, then warnings, then infos; within them the order stays. */
public record WorstFirst(ReportFormat format) implements ReportFormat {

  static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity);

  /** The same report, with the most severe findings first. */
  public static Report of(Report report) {
    return report.with(report.findings().stream().sorted(ORDER).toList(), report.summary());
  }

  @Override
  public boolean showsUnknownPlaces() {
    return format.showsUnknownPlaces();
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    format.write(of(report), out);
  }
}
