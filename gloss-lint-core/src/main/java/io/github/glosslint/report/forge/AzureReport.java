package io.github.glosslint.report.forge;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Gravest;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Logging commands that make Azure Pipelines list findings as issues of the run: {@code
 * ##vso[task.logissue type=error;…]}. There are two levels, so that an info is a warning here.
 * Escapes are those of Microsoft's {@code azure-pipelines-task-lib}.
 */
public final class AzureReport implements ReportFormat {

  /** A log with more lines is not read: OUT-8. */
  static final int MOST = 990;

  static final int LONGEST_MESSAGE = 4_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    if (!report.failures().isEmpty()) {
      write(out, "error", Wording.incomplete(report));
    }
    List<Finding> shown = Gravest.of(report.findings(), MOST);
    for (Finding finding : shown) {
      StringBuilder command = new StringBuilder("##vso[task.logissue type=");
      command.append(finding.severity() == Severity.ERROR ? "error" : "warning");
      command.append(";sourcepath=").append(property(finding.path()));
      command.append(";linenumber=").append(finding.line());
      command.append(";columnnumber=").append(finding.column());
      command.append(";code=").append(property(finding.rule().value())).append(";]");
      String message = Wording.cut(SafeText.of(Wording.message(finding)), LONGEST_MESSAGE);
      out.append(command.append(data(message))).append('\n');
    }
    int rest = report.findings().size() - shown.size();
    if (rest > 0) {
      write(out, "warning", Wording.count(rest, "more finding") + "; a file report has them all");
    }
  }

  private static void write(Writer out, String type, String message) throws IOException {
    out.append("##vso[task.logissue type=").append(type).append(";]").append(message).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(SafeText.of(text)).replace("]", "%5D").replace(";", "%3B");
  }
}
