package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.Report;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final Report REPORT =
      FixedLinter.report(FixedLinter.summary(1), FixedLinter.finding(Severity.ERROR, "a.md"));

  @TempDir Path folder;

  @Test
  void replaces_an_older_report() throws Exception {
    Path file = folder.resolve("report");
    Files.writeString(file, "old ".repeat(1000));

    OutputFile.at("report", file).write(REPORT, TextReport.plain());

    assertThat(file).content().startsWith("a.md:1:5: error").endsWith("2 links checked\n");
    assertThat(folder).isDirectoryContaining("glob:**report").isDirectoryNotContaining("glob:**.*");
  }

  @Test
  void FS_9_a_failure_while_writing_leaves_the_older_report() throws Exception {
    Path file = folder.resolve("report");
    Files.writeString(file, "old");
    OutputFile output = OutputFile.at("my report", file);

    assertThatThrownBy(
            () ->
                output.write(
                    REPORT,
                    (report, out) -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write my report: No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @Test
  void FS_9_a_link_that_appears_while_the_run_goes_on_leads_nowhere() throws Exception {
    Path file = folder.resolve("report");
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    OutputFile output = OutputFile.at("report", file);
    Files.createSymbolicLink(file, victim);

    assertThatThrownBy(() -> output.write(REPORT, TextReport.plain()))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write report: it became a symbolic link");
    assertThat(victim).hasContent("precious");
  }
}
