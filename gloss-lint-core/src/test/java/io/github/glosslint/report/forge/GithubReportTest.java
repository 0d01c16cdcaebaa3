package io.github.glosslint.report.forge;

import static io.github.glosslint.report.Samples.finding;
import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.LogCommand;
import io.github.glosslint.report.LogCommand.Server;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  private static List<LogCommand> commands(Finding... findings) {
    return LogCommand.in(write(new GithubReport(), report(findings)), Server.GITHUB);
  }

  private static Finding[] findings(Severity severity, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> finding("anchor/missing", severity, "a.md", i + 1, 1, 2, "x"))
        .toArray(Finding[]::new);
  }

  @Test
  void a_clean_report_says_nothing() {
    assertThat(write(new GithubReport(), report())).isEmpty();
  }

  @Test
  void errors_come_first() {
    Finding[] mixed =
        Stream.of(Severity.INFO, Severity.WARNING, Severity.ERROR)
            .map(severity -> findings(severity, 1)[0])
            .toArray(Finding[]::new);
    assertThat(commands(mixed))
        .extracting(LogCommand::name)
        .containsExactly("error", "warning", "notice");
  }

  @Test
  @DisplayName("OUT-3 ten of a level are shown, of more nine and how many more there are")
  void tenOfALevel() {
    assertThat(commands(findings(Severity.WARNING, 10)))
        .hasSize(10)
        .allMatch(command -> command.properties().containsKey("file"));

    List<LogCommand> eleven = commands(findings(Severity.WARNING, 1_011));
    assertThat(eleven).hasSize(10).allMatch(command -> command.name().equals("warning"));
    assertThat(eleven.get(8).properties()).containsEntry("line", "9");
    assertThat(eleven.get(9).data()).startsWith("1,002 more of this level");
  }

  @Test
  void a_failure_of_gloss_lint_takes_the_place_of_an_error() {
    List<LogCommand> commands =
        LogCommand.in(
            write(
                new GithubReport(),
                new Report(
                    List.of(findings(Severity.ERROR, 10)),
                    Samples.failed(1).failures(),
                    Samples.summary(1, 1, Map.of()))),
            Server.GITHUB);
    assertThat(commands).hasSize(10);
    assertThat(commands.get(0).data()).contains("incomplete");
    assertThat(commands.get(9).data()).startsWith("2 more");
  }

  @Test
  void a_line_with_many_findings_of_a_rule_does_not_take_all_the_room() {
    List<Finding> findings =
        Stream.concat(
                IntStream.range(1, 30)
                    .mapToObj(i -> finding("a/b", Severity.ERROR, "a.md", 1, i, i + 1, "x")),
                Stream.of(finding("a/b", Severity.ERROR, "b.md", 7, 1, 2, "x")))
            .toList();
    assertThat(commands(findings.toArray(Finding[]::new)).get(1).properties())
        .containsEntry("file", "b.md");
  }

  @Test
  void over_two_lines_there_are_no_columns() {
    LogCommand command =
        LogCommand.in(write(new GithubReport(), Samples.mixed()), Server.GITHUB).get(1);
    assertThat(command.properties())
        .containsEntry("line", "9")
        .containsEntry("endLine", "10")
        .doesNotContainKeys("col", "endColumn");
  }

  @Test
  @DisplayName("OUT-3 a message is cut at 4,000 code units and not within a character")
  void longMessages() {
    assertThat(said("x" + "😀".repeat(3_000))).hasSize(4_000).startsWith("x😀").endsWith("😀…");
    assertThat(said("😀".repeat(3_000))).hasSize(3_999).endsWith("😀…");
  }

  private static String said(String message) {
    return commands(saying(message, List.of(), List.of())).get(0).data();
  }
}
