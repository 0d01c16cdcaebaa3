package io.github.glosslint.report.forge;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Commands that make GitHub's runner annotate a pull request, such as {@code ::error
 * file=a.md,line=1::No #b.} The runner takes ten of a level from a step and drops the rest in
 * silence, so that of more the tenth says how many there are.
 *
 * <p>Grammar and limits are those of the runner's {@code ActionCommand} and {@code
 * ExecutionContext}.
 */
public final class GithubReport implements ReportFormat {

  /** Annotations of a level that a step can have. */
  static final int MOST = 10;

  /** The runner cuts messages at 4,096 UTF-16 code units, wherever that is. */
  static final int LONGEST_MESSAGE = 4_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    int room = MOST;
    if (!report.failures().isEmpty()) {
      write(out, "error", Wording.incomplete(report));
      room--;
    }
    write(out, report, Severity.ERROR, room);
    write(out, report, Severity.WARNING, MOST);
    write(out, report, Severity.INFO, MOST);
  }

  private static void write(Writer out, Report report, Severity severity, int room)
      throws IOException {
    List<Finding> findings =
        report.findings().stream().filter(finding -> finding.severity() == severity).toList();
    int shown = findings.size() <= room ? findings.size() : room - 1;
    for (Finding finding : spread(findings).subList(0, shown)) {
      write(out, finding);
    }
    if (findings.size() > shown) {
      String rest = Wording.grouped(findings.size() - shown) + " more of this level";
      write(out, level(severity), rest + "; GitHub shows ten per step; the log has all of them");
    }
  }

  /** One of a rule and a line first, so that one bad line does not take all the room. */
  private static List<Finding> spread(List<Finding> findings) {
    record Line(String path, int line, String rule) {}
    Set<Line> lines = new HashSet<>();
    List<Finding> spread = new ArrayList<>(findings.size());
    List<Finding> repeated = new ArrayList<>();
    for (Finding finding : findings) {
      Line line = new Line(finding.path(), finding.line(), finding.rule().value());
      (lines.add(line) ? spread : repeated).add(finding);
    }
    spread.addAll(repeated);
    return spread;
  }

  private static void write(Writer out, Finding finding) throws IOException {
    Region region = finding.region();
    StringBuilder command = new StringBuilder("::").append(level(finding.severity()));
    command.append(" file=").append(property(SafeText.of(finding.path())));
    command.append(",line=").append(region.line()).append(",endLine=").append(region.endLine());
    // The runner drops columns that are of two lines.
    if (region.line() == region.endLine()) {
      command.append(",col=").append(region.column());
      command.append(",endColumn=").append(region.endColumn());
    }
    command.append(",title=").append(property(SafeText.of(finding.rule().value())));
    out.append(command).append("::").append(message(Wording.message(finding))).append('\n');
  }

  private static void write(Writer out, String level, String message) throws IOException {
    out.append("::").append(level).append(" title=gloss-lint::").append(message).append('\n');
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  private static String message(String text) {
    return data(Wording.cut(SafeText.of(text), LONGEST_MESSAGE));
  }

  /** Per cent first, or it would escape the escapes. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
