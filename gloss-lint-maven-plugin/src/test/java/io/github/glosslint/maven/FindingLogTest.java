package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingLogTest {

  private final LogLines log = new LogLines();

  private static Finding finding(Severity severity, String path, String message) {
    return new Finding(
        new RuleId("anchor/missing"),
        severity,
        path,
        new Region(3, 5, 3, 12),
        message,
        List.of("#install"),
        List.of(),
        "",
        1);
  }

  private List<String> written(FailOn failOn, Finding... findings) {
    Summary summary =
        new Summary(1, Ledger.builder().add(Kind.LINK, Outcome.FOUND, "", 2).build(), List.of());
    new FindingLog(log, failOn).write(new Report(List.of(findings), List.of(), summary));
    return log.lines;
  }

  @Test
  void a_finding_is_a_line_and_an_error_if_it_fails_the_build() {
    assertThat(
            written(
                FailOn.ERROR,
                finding(Severity.ERROR, "docs/a.md", "No anchor."),
                finding(Severity.WARNING, "docs/b.md", "No anchor."),
                finding(Severity.INFO, "docs/c.md", "No anchor.")))
        .containsExactly(
            "[ERROR] docs/a.md:3:5 anchor/missing No anchor.; did you mean \"#install\"?",
            "[WARNING] docs/b.md:3:5 anchor/missing No anchor.; did you mean \"#install\"?",
            "[INFO] docs/c.md:3:5 anchor/missing No anchor.; did you mean \"#install\"?",
            "[INFO] 1 error, 1 warning, 1 info in 1 document, 2 links checked");
  }

  @Test
  void what_does_not_fail_the_build_is_no_error() {
    assertThat(written(FailOn.NEVER, finding(Severity.ERROR, "a.md", "x")).get(0))
        .startsWith("[WARNING] a.md:3:5");
    log.lines.clear();
    assertThat(written(FailOn.WARNING, finding(Severity.WARNING, "a.md", "x")).get(0))
        .startsWith("[ERROR] a.md:3:5");
  }

  @Test
  void OUT_2_nothing_of_a_document_speaks_to_the_runner() {
    String hostile = "a\r\n::error::x ##[error]y\u001b[31m \u2028::set-env name=A::b";
    List<String> lines = written(FailOn.ERROR, finding(Severity.ERROR, "::notice::n.md", hostile));
    assertThat(lines.get(0)).startsWith("[ERROR] ./::notice::n.md:3:5 ");
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).doesNotContain("\r", "\n", "\u001b", "\u2028", "##["));
  }

  @Test
  void OUT_8_of_very_many_findings_those_that_fail_the_build_are_shown() {
    List<Finding> findings =
        new ArrayList<>(Collections.nCopies(700, finding(Severity.WARNING, "a.md", "x")));
    findings.add(finding(Severity.ERROR, "b.md", "x"));
    List<String> lines = written(FailOn.ERROR, findings.toArray(Finding[]::new));
    assertThat(lines).hasSize(FindingLog.MOST_FINDINGS + 2);
    assertThat(lines.get(0)).startsWith("[ERROR] b.md:3:5");
    assertThat(lines.get(FindingLog.MOST_FINDINGS)).startsWith("[WARNING] and 201 more findings");
  }
}
