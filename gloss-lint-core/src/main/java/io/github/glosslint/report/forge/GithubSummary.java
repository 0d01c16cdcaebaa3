package io.github.glosslint.report.forge;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.ByRule;
import io.github.glosslint.report.Gravest;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.ReportNotes;
import io.github.glosslint.report.RulePages;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;

/**
 * The report as a summary of a job of GitHub Actions, in Markdown: the counts, notes, and the
 * findings of each rule under its name, those rules first that have the worst and the most. Where
 * there is no room for all findings the graver ones are listed; the counts are of all.
 *
 * @param mostBytes how long it may be, in UTF-8
 */
public record GithubSummary(int mostBytes) implements ReportFormat {

  /** GitHub refuses the summary of a step above 1 MiB, all of it. */
  public static final int MOST_BYTES = 900 * 1024;

  /**
   * Enough for what is above and below the list, where an escaped character takes up to 11 bytes.
   * No shorter summary is written.
   */
  public static final int FRAME = 32 * 1024;

  /** Enough for a line that counts what has no room, and the blank ones about it. */
  private static final int REST = 100;

  private static final int MOST_NOTES = 10;
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_MESSAGE = 2_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder head = new StringBuilder("## gloss-lint: ").append(counts(report));
    Summary summary = report.summary();
    head.append("\n\n").append(Wording.count(summary.files(), "document")).append(", ");
    head.append(Wording.count(summary.links(), "link")).append(" checked");
    if (!report.suppressed().isEmpty()) {
      head.append(", ").append(Wording.grouped(report.suppressed().size())).append(" suppressed");
    }
    head.append(".\n\n");
    List<String> notes = ReportNotes.of(report);
    for (String note : notes.subList(0, Math.min(notes.size(), MOST_NOTES))) {
      MarkdownText.append(head.append("Note: "), Wording.cut(note, LONGEST_NOTE));
      head.append("\n\n");
    }
    out.append(head);

    List<ByRule> rules = ByRule.of(report.findings());
    int room = mostBytes - FRAME;
    int named = 0;
    while (named < rules.size()
        && room >= bytes(heading(rules.get(named), report.rules())) + REST) {
      room -= bytes(heading(rules.get(named), report.rules())) + REST;
      named++;
    }
    List<Finding> findings =
        rules.subList(0, named).stream().flatMap(rule -> rule.findings().stream()).toList();
    BitSet shown = Gravest.indexes(findings, room, finding -> bytes(item(finding)));
    int next = 0;
    for (ByRule rule : rules.subList(0, named)) {
      out.append(heading(rule, report.rules()));
      write(rule, shown.get(next, next + rule.findings().size()), out);
      next += rule.findings().size();
    }
    int unnamed = report.findings().size() - findings.size();
    if (unnamed > 0) {
      out.append(more(unnamed)).append("\n\n");
    }
  }

  /** Writes the findings of a rule that have room, by their indexes, and counts the others. */
  private static void write(ByRule rule, BitSet shown, Writer out) throws IOException {
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      out.append(item(rule.findings().get(i)));
    }
    int left = rule.findings().size() - shown.cardinality();
    if (left > 0) {
      out.append(shown.isEmpty() ? "" : "\n").append(more(left)).append('\n');
    }
    out.append('\n');
  }

  private static String more(int findings) {
    return "… and "
        + Wording.count(findings, "more finding")
        + ", for which a summary has no room.";
  }

  private static String counts(Report report) {
    String counts = counts(report.findings());
    return counts.isEmpty() ? "no problems" : counts;
  }

  private static String counts(List<Finding> findings) {
    StringJoiner counts = new StringJoiner(", ");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = findings.stream().filter(finding -> finding.severity() == severity).count();
      if (count > 0) {
        counts.add(Wording.count(count, severity));
      }
    }
    return counts.toString();
  }

  private static StringBuilder heading(ByRule rule, RuleCatalogue pages) {
    String url = RulePages.url(pages, rule.rule());
    StringBuilder heading = new StringBuilder(url == null ? "### " : "### [");
    MarkdownText.append(heading, rule.rule().value());
    heading.append(url == null ? "" : "](" + url + ")").append(": ");
    return heading.append(counts(rule.findings())).append("\n\n");
  }

  private static StringBuilder item(Finding finding) {
    StringBuilder item = new StringBuilder("- ").append(finding.severity().word()).append(' ');
    String place = finding.path() + ":" + finding.line() + ":" + finding.column();
    MarkdownText.appendCode(item, place);
    MarkdownText.append(item.append(' '), Wording.cut(Wording.message(finding), LONGEST_MESSAGE));
    return item.append('\n');
  }

  private static int bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
