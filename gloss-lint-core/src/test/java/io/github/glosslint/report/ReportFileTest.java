package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  private static final Report REPORT = Samples.report(Samples.SETUP);

  @TempDir Path folder;

  @Test
  void replaces_an_older_report() throws Exception {
    Path file = folder.resolve("report");
    Files.writeString(file, "old ".repeat(1000));

    ReportFile.at("report", file).write(REPORT, TextReport.plain());

    assertThat(file).content().startsWith("docs/a.md:12:13: error").endsWith("links checked\n");
    assertThat(folder).isDirectoryContaining("glob:**report").isDirectoryNotContaining("glob:**.*");
  }

  @Test
  void FS_9_a_failure_while_writing_leaves_the_older_report() throws Exception {
    Path file = folder.resolve("report");
    Files.writeString(file, "old");
    ReportFile output = ReportFile.at("my report", file);

    assertThatThrownBy(
            () ->
                output.write(
                    REPORT,
                    (report, out) -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write my report: No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @Test
  void FS_9_a_link_that_appears_while_the_run_goes_on_leads_nowhere() throws Exception {
    Path file = folder.resolve("report");
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    ReportFile output = ReportFile.at("report", file);
    Files.createSymbolicLink(file, victim);

    assertThatThrownBy(() -> output.write(REPORT, TextReport.plain()))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write report: it became a symbolic link");
    assertThat(victim).hasContent("precious");
  }
}
