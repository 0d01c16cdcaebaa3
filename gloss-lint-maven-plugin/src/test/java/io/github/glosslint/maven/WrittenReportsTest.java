package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenReportsTest {

  private static final Report REPORT =
      new Report(
          List.of(
              new Finding(
                  new RuleId("anchor/missing"),
                  Severity.ERROR,
                  "docs/a.md",
                  new Region(3, 1, 3, 2),
                  "No.",
                  List.of(),
                  List.of(),
                  "x",
                  1)),
          List.of(),
          new Summary(1, Ledger.builder().add(Kind.LINK, Outcome.FOUND, "", 1).build(), List.of()));

  @TempDir Path folder;

  @Test
  void aReportForBrowsersLeadsToTheForge() throws Exception {
    Path module = Files.createDirectory(folder.resolve("module"));
    Files.createDirectory(folder.resolve(".git"));
    Map<String, String> gitLab =
        Map.of("CI_PROJECT_URL", "https://forge.example/team/site", "CI_COMMIT_SHA", "c0ffee");

    WrittenReports.prepare(Map.of("html", "target/report.html"), folder, module, gitLab)
        .write(REPORT);

    assertThat(folder.resolve("target/report.html"))
        .content()
        .startsWith("<!DOCTYPE html>")
        .containsPattern("href=\"https://forge.example/team/site/[^\"]*c0ffee/module/docs/a.md");
  }

  @Test
  void anUnknownFormatIsAMistakeThatSaysWhichThereAre() {
    assertThatThrownBy(
            () -> WrittenReports.prepare(Map.of("xml", "x.xml"), folder, folder, Map.of()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("there is no report format xml; there are azure, checkstyle, ");
  }
}
