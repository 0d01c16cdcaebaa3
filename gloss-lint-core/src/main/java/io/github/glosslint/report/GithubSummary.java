package io.github.glosslint.report;

import io.github.glosslint.Report;
import io.github.glosslint.Summary;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/**
 * The report as a summary of a job of GitHub Actions, in Markdown: the counts, notes, and a list of
 * findings, the graver ones if there is no room for all.
 *
 * @param mostBytes how long it may be, in UTF-8
 */
record GithubSummary(int mostBytes) implements ReportFormat {

  /** GitHub refuses the summary of a step above 1 MiB, all of it. */
  static final int MOST_BYTES = 900 * 1024;

  /**
   * Enough for what stands above and below the list, where an escaped character takes up to 11
   * bytes. No shorter summary is written.
   */
  static final int FRAME = 32 * 1024;

  private static final int MOST_NOTES = 10;
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_MESSAGE = 2_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder head = new StringBuilder("## gloss-lint: ").append(counts(report));
    Summary summary = report.summary();
    head.append("\n\n").append(Wording.count(summary.files(), "document")).append(", ");
    head.append(Wording.count(summary.links(), "link")).append(" checked.\n\n");
    List<String> notes = TextSummary.notes(report);
    for (String note : notes.subList(0, Math.min(notes.size(), MOST_NOTES))) {
      MarkdownText.append(head.append("Note: "), Wording.cut(note, LONGEST_NOTE));
      head.append("\n\n");
    }
    out.append(head);

    List<Finding> shown =
        Gravest.of(report.findings(), mostBytes - FRAME, finding -> bytes(item(finding)));
    for (Finding finding : shown) {
      out.append(item(finding));
    }
    int rest = report.findings().size() - shown.size();
    if (rest > 0) {
      out.append("\n… and ").append(Wording.count(rest, "more finding"));
      out.append(", for which a summary has no room.\n");
    }
    out.append('\n');
  }

  private static CharSequence counts(Report report) {
    StringJoiner counts = new StringJoiner(", ").setEmptyValue("no problems");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(Wording.count(count, severity.word()));
      }
    }
    return counts.toString();
  }

  private static StringBuilder item(Finding finding) {
    StringBuilder item = new StringBuilder("- ").append(finding.severity().word()).append(' ');
    String place = finding.path() + ":" + finding.line() + ":" + finding.column();
    MarkdownText.appendCode(item, place);
    MarkdownText.append(item.append(" ["), finding.rule().value());
    item.append("](").append(RulePages.url(finding.rule())).append(") ");
    MarkdownText.append(item, Wording.cut(Wording.message(finding), LONGEST_MESSAGE));
    return item.append('\n');
  }

  private static int bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
