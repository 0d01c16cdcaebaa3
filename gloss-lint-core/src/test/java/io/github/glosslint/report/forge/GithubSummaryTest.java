package io.github.glosslint.report.forge;

import static io.github.glosslint.report.Samples.finding;
import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubSummaryTest {

  private static final ReportFormat WHOLE = new GithubSummary(GithubSummary.MOST_BYTES);

  private static Finding at(String rule, Severity severity, int line) {
    return finding(rule, severity, "a.md", line, 1, 2, "x");
  }

  private static List<String> headings(String summary) {
    return summary
        .lines()
        .filter(line -> line.startsWith("###"))
        .map(line -> line.replaceAll("\\(http[^)]*\\)", "").replace("\\", ""))
        .toList();
  }

  @Test
  void findingsStandUnderTheirRulesTheWorstFirst() {
    String summary =
        write(
            WHOLE,
            report(
                at("c/info", Severity.INFO, 1),
                at("b/few", Severity.WARNING, 2),
                at("b/few", Severity.ERROR, 3),
                at("d/many", Severity.ERROR, 4),
                at("d/many", Severity.ERROR, 5),
                at("a/few", Severity.ERROR, 6)));

    assertThat(summary).startsWith("## gloss-lint: 4 errors, 1 warning, 1 info\n");
    assertThat(headings(summary))
        .containsExactly(
            "### [b/few]: 1 error, 1 warning",
            "### [d/many]: 2 errors",
            "### [a/few]: 1 error",
            "### [c/info]: 1 info");
    assertThat(summary.lines().filter(line -> line.startsWith("- ")))
        .extracting(line -> line.substring(0, line.indexOf(":1 `")))
        .containsExactly(
            "- error ` a.md:3",
            "- warning ` a.md:2",
            "- error ` a.md:4",
            "- error ` a.md:5",
            "- error ` a.md:6",
            "- info ` a.md:1");
  }

  @Test
  void whereThereIsNoRoomTheCountsAreStillOfAll() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 1_000; i++) {
      findings.add(at("a/warning", Severity.WARNING, i));
      findings.add(at("b/error", Severity.ERROR, i));
    }
    ReportFormat small = new GithubSummary(GithubSummary.FRAME + 20_000);

    String summary = write(small, report(findings.toArray(Finding[]::new)));

    assertThat(bytes(summary)).isBetween(10_000, GithubSummary.FRAME + 20_000);
    assertThat(headings(summary))
        .containsExactly("### [b/error]: 1,000 errors", "### [a/warning]: 1,000 warnings");
    assertThat(summary.lines().filter(line -> line.startsWith("- warning"))).isEmpty();
    long shown = summary.lines().filter(line -> line.startsWith("- error")).count();
    assertThat(summary)
        .contains("\n… and " + (1_000 - shown) + " more findings, for which")
        .contains("\n… and 1,000 more findings, for which");
  }

  /** Rules of plugins may be many, and their names long. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5_000, 100_000})
  void isNeverLongerThanItMay(int room) {
    Finding[] findings = new Finding[2_000];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = at("area/" + "x".repeat(200) + i, Severity.ERROR, i + 1);
    }

    String summary = write(new GithubSummary(GithubSummary.FRAME + room), report(findings));

    assertThat(bytes(summary)).isLessThanOrEqualTo(GithubSummary.FRAME + room);
    assertThat(summary).contains("more findings, for which a summary has no room.");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
