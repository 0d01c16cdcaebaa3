package io.github.glosslint.report.terminal;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Gravest;
import io.github.glosslint.report.RelatedPlaces;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report for people. A finding is a line {@code path:line:column: severity message rule}, with
 * two spaces before the rule, followed by the source line with the marked text underlined,
 * suggestions and related places; a summary may follow.
 *
 * @param colours whether to use terminal colours
 * @param summary whether to end with the {@link TextSummary}
 * @param elapsed how long the run took; null to leave out this and all other times, so that equal
 *     runs print equal bytes
 * @param urlTables whether the summary lists hosts and URLs if external URLs were checked;
 *     otherwise it has a single line on them
 * @param unknownPlaces whether the summary lists the places of everything unknown, if the check
 *     collected them, and all outcomes
 * @param mostLines the maximum number of lines for findings; beyond it, the most severe are shown,
 *     and a line says how many are not
 * @param width the width of the terminal in cells, at which lines are broken between words; {@link
 *     #UNBROKEN} without a terminal
 */
public record TextReport(
    boolean colours,
    boolean summary,
    @Nullable Duration elapsed,
    boolean urlTables,
    boolean unknownPlaces,
    int mostLines,
    int width)
    implements ReportFormat {

  /**
   * The number of lines for findings on a console: with the summary less than a thousand (OUT-8).
   * Nobody reads more, and it slows down the logs of CI systems.
   */
  public static final int CONSOLE_LINES = 850;

  /** The width at which lines are never broken. */
  public static final int UNBROKEN = Wrapping.NONE;

  private static final String MARGIN = "    ";
  private static final String BAR = "| ";

  /** A report of all findings, with one line on external URLs. */
  public TextReport(boolean colours, boolean summary, @Nullable Duration elapsed) {
    this(colours, summary, elapsed, false, false, Integer.MAX_VALUE, UNBROKEN);
  }

  /** Findings and summary, without colours and times. */
  public static TextReport plain() {
    return new TextReport(false, true, null);
  }

  /**
   * The end of a log: notes, and the numbers of URLs, findings, documents and links.
   *
   * @return lines that are safe to print
   */
  public static List<String> closing(Report report) {
    StringBuilder closing = new StringBuilder();
    new TextSummary(report, false, null, false, UNBROKEN).appendClosing(closing);
    return closing.toString().lines().filter(line -> !line.isEmpty()).toList();
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder block = new StringBuilder(512);
    List<Finding> shown = Gravest.of(report.findings(), mostLines, this::lines);
    for (Finding finding : shown) {
      append(block, finding);
      out.append(block.append('\n'));
      block.setLength(0);
    }
    int rest = report.findings().size() - shown.size();
    if (rest > 0) {
      out.append("… and ").append(Wording.count(rest, "more finding"));
      out.append("; --output FILE writes them all\n\n");
    }
    if (unknownPlaces) {
      new TextLedger(report.summary(), colours).write(out);
    }
    if (summary) {
      new TextSummary(report, colours, elapsed, urlTables, width).append(block);
      out.append(block);
    }
  }

  /** How many lines a finding takes, the blank one behind it included. */
  private int lines(Finding finding) {
    if (width != UNBROKEN) {
      StringBuilder block = new StringBuilder(512);
      append(block, finding);
      return 1 + (int) block.chars().filter(c -> c == '\n').count();
    }
    return 2
        + (finding.excerpt().isEmpty() ? 0 : 2)
        + (finding.suggestions().isEmpty() && finding.soleFix(Safety.UNSAFE) == null ? 0 : 1)
        + RelatedPlaces.shown(finding.related().size());
  }

  private void append(StringBuilder out, Finding finding) {
    Style severity = Style.of(finding.severity());
    Wrapping line = new Wrapping(out, width, MARGIN);
    String place = place(finding.path(), finding.region());
    String word = finding.severity().word();
    String rule = finding.rule().value();
    line.whole(Style.BOLD.of(place, colours), CellWidth.of(place)).whole(" ");
    line.whole(severity.of(word, colours), word.length()).words(" " + finding.message());
    line.piece("  ", Style.DIM.of(rule, colours), rule.length());
    out.append('\n');
    if (!finding.excerpt().isEmpty()) {
      Excerpt excerpt =
          width == UNBROKEN
              ? Excerpt.of(finding)
              : Excerpt.of(finding, width - MARGIN.length() - BAR.length());
      out.append(MARGIN).append(BAR).append(excerpt.text()).append('\n');
      out.append(MARGIN).append(BAR).append(" ".repeat(excerpt.indent()));
      out.append(severity.on(colours)).append("^".repeat(excerpt.marked()));
      out.append(severity.off(colours)).append('\n');
    }
    appendSuggestions(out, finding);
    appendRelated(out, finding.related());
  }

  /** What was meant, and whether {@code gloss-lint fix} would write it. */
  private void appendSuggestions(StringBuilder out, Finding finding) {
    List<String> suggestions = finding.suggestions();
    PlacedFix fix = finding.soleFix(Safety.UNSAFE);
    if (suggestions.isEmpty()) {
      if (fix != null) {
        new Wrapping(out, width, MARGIN + "  ")
            .whole(MARGIN)
            .whole(fix.safety() == Safety.SAFE ? "= fix:" : "= unsafe fix:")
            .words(" " + fix.description());
        out.append('\n');
      }
      return;
    }
    Wrapping line = new Wrapping(out, width, MARGIN + "  ");
    line.whole(MARGIN).whole("= did you mean").whole(suggestions.size() > 1 ? " one of" : "");
    int left = suggestions.size();
    for (String suggestion : suggestions) {
      left--;
      String end = left == 0 ? "\"?" : "\",";
      String safe = SafeText.of(suggestion);
      String text = '"' + Style.GREEN.of(safe, colours) + end;
      line.piece(" ", text, 1 + CellWidth.of(safe) + end.length());
    }
    if (fix != null) {
      line.words(fix.safety() == Safety.SAFE ? " (fixable)" : " (unsafe fix)");
    }
    out.append('\n');
  }

  private void appendRelated(StringBuilder out, List<Related> related) {
    int shown = RelatedPlaces.shown(related.size());
    for (Related place : related.subList(0, shown)) {
      Wrapping line = new Wrapping(out, width, MARGIN + "  ");
      line.whole(MARGIN).whole(place(place.path(), place.region()));
      line.words(" " + place.message());
      out.append('\n');
    }
    if (related.size() > shown) {
      out.append(MARGIN).append("… and ").append(Wording.grouped(related.size() - shown));
      out.append(" more places\n");
    }
  }

  static void appendPlace(StringBuilder out, String path, Region region) {
    out.append(place(path, region));
  }

  private static String place(String path, Region region) {
    return SafeText.path(path) + ':' + region.line() + ':' + region.column() + ':';
  }

  /** The colours we use, all that ever reaches a terminal. */
  enum Style {
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    RED("\u001b[1;31m"),
    YELLOW("\u001b[1;33m"),
    CYAN("\u001b[1;36m"),
    GREEN("\u001b[32m");

    private static final String OFF = "\u001b[0m";

    private final String code;

    Style(String code) {
      this.code = code;
    }

    static Style of(Severity severity) {
      return switch (severity) {
        case ERROR -> RED;
        case WARNING -> YELLOW;
        case INFO, OFF -> CYAN;
      };
    }

    /** A text in this style. */
    String of(String text, boolean colours) {
      return colours ? code + text + OFF : text;
    }

    String on(boolean colours) {
      return colours ? code : "";
    }

    String off(boolean colours) {
      return colours ? OFF : "";
    }
  }
}
