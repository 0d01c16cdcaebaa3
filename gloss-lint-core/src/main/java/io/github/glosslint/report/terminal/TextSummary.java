package io.github.glosslint.report.terminal;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.OldFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportNotes;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.UrlSummary;
import io.github.glosslint.report.Wording;
import io.github.glosslint.report.terminal.TextReport.Style;
import io.github.glosslint.verdict.UrlReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The end of a text report: the results for URLs, findings by rule, what could not be judged and
 * why, notes, and last, where people look first, the totals.
 */
public record TextSummary(
    Report report, boolean colours, @Nullable Duration elapsed, boolean urlTables, int width) {

  /** A table has at most so many rows; the rest is summed up. */
  static final int MOST_ROWS = 15;

  void append(StringBuilder out) {
    Summary summary = report.summary();
    UrlReport urls = report.urls();
    if (urls != null && urlTables) {
      new UrlSummary(urls, elapsed != null).append(out);
    }
    appendTable(out, Tally.byRule(report.findings()), "rules");
    appendFixable(out);
    if (!summary.unknown().isEmpty()) {
      out.append("Unknown, not judged:\n");
      appendTable(out, summary.unknown(), "reasons");
    }
    appendClosing(out);
  }

  private void appendFixable(StringBuilder out) {
    long safe = fixable(Safety.SAFE);
    long unsafe = fixable(Safety.UNSAFE) - safe;
    if (safe > 0) {
      out.append(Wording.grouped(safe)).append(" fixable with gloss-lint fix");
      out.append(unsafe > 0 ? ", " + Wording.grouped(unsafe) + " more with --unsafe" : "");
      out.append("\n\n");
    } else if (unsafe > 0) {
      out.append(Wording.grouped(unsafe)).append(" fixable with gloss-lint fix --unsafe\n\n");
    }
  }

  private long fixable(Safety most) {
    long count = 0;
    for (Finding finding : report.findings()) {
      count += finding.soleFix(most) != null ? 1 : 0;
    }
    return count;
  }

  /** Appends what a reader needs who reads nothing else. */
  void appendClosing(StringBuilder out) {
    UrlReport urls = report.urls();
    List<String> notes = ReportNotes.of(report);
    for (String note : notes) {
      new Wrapping(out, width, "    ").whole("note:").words(" " + note);
      out.append('\n');
    }
    if (!notes.isEmpty()) {
      out.append('\n');
    }
    if (urls != null && !urlTables) {
      new UrlSummary(urls, false).appendLine(out);
    }
    appendCounts(out);
  }

  private void appendCounts(StringBuilder out) {
    StringJoiner counts = new StringJoiner(", ");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = report.count(severity);
      if (count > 0) {
        Style style = Style.of(severity);
        String number = Wording.count(count, severity);
        counts.add(style.on(colours) + number + style.off(colours));
      }
    }
    Summary summary = report.summary();
    KnownFindings known = summary.known();
    OldFindings old = report.summary().old();
    boolean left = (known != null && known.count() > 0) || (old != null && old.count() > 0);
    String none = left ? "No new problems" : "No problems";
    counts.setEmptyValue(Style.GREEN.on(colours) + none + Style.GREEN.off(colours));
    out.append(counts).append(" in ").append(Wording.count(summary.files(), "document"));
    out.append(", ").append(Wording.count(summary.links(), "link")).append(" checked");
    long unknown = 0;
    for (int each : summary.unknown().values()) {
      unknown += each;
    }
    if (unknown > 0) {
      out.append("; ").append(Wording.grouped(unknown)).append(" unknown");
    }
    if (!report.suppressed().isEmpty()) {
      out.append("; ").append(Wording.grouped(report.suppressed().size())).append(" suppressed");
    }
    if (elapsed != null) {
      long hundredths = elapsed.toMillis() / 10;
      out.append(" (").append(hundredths / 100).append('.');
      out.append(hundredths / 10 % 10).append(hundredths % 10).append(" s)");
    }
    out.append('\n');
  }

  /** Most frequent first, then by name. */
  private void appendTable(StringBuilder out, Map<String, Integer> counts, String others) {
    if (counts.isEmpty()) {
      return;
    }
    List<Map.Entry<String, Integer>> rows = Tally.mostFirst(counts);
    int shown = Math.min(rows.size(), rows.size() == MOST_ROWS + 1 ? MOST_ROWS + 1 : MOST_ROWS);
    long rest = 0;
    for (Map.Entry<String, Integer> row : rows.subList(shown, rows.size())) {
      rest += row.getValue();
    }
    int digits = Math.max(digits(rows.get(0).getValue()), digits(rest));
    for (Map.Entry<String, Integer> row : rows.subList(0, shown)) {
      appendRow(out, row.getValue(), digits, row.getKey());
    }
    if (rest > 0) {
      appendRow(out, rest, digits, "by " + (rows.size() - shown) + " other " + others);
    }
    out.append('\n');
  }

  private static int digits(long number) {
    return Wording.grouped(number).length();
  }

  private void appendRow(StringBuilder out, long count, int digits, String name) {
    String number = Wording.grouped(count);
    String start = "  " + " ".repeat(digits - number.length()) + number + "  ";
    new Wrapping(out, width, " ".repeat(start.length())).whole(start).words(name);
    out.append('\n');
  }
}
