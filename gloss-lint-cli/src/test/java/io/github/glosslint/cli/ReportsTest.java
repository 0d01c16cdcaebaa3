package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  private static final String ANNOTATION =
      "::error file=%s,line=1,endLine=1,col=5,endColumn=9,title=anchor/missing::No ä.\n";

  @TempDir Path folder;

  private final Map<String, String> variables = new HashMap<>();
  private FixedLinter linter = FixedLinter.finding(Severity.ERROR);
  private String out = "";
  private String err = "";

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectory(folder.resolve("site"));
  }

  private int run(String... args) {
    return runIn(folder, args);
  }

  private int runIn(Path workingDirectory, String... args) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(new byte[0]),
            stdout,
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            variables,
            workingDirectory,
            false,
            false);
    int code = Main.run(args, environment, linter);
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8);
    return code;
  }

  private void onGithub() {
    variables.put("GITHUB_ACTIONS", "true");
    variables.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
  }

  private String summary() throws IOException {
    Path file = folder.resolve("summary.md");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void several_reports_go_each_to_its_file_beside_the_text() throws IOException {
    int code = run("--report", "sarif=a.sarif", "--report=junit=site/b=c.xml", "-o", "d.txt");

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(folder.resolve("a.sarif"))).contains("\"2.1.0\"");
    assertThat(Files.readString(folder.resolve("site/b=c.xml"))).contains("<testsuites ");
    assertThat(Files.readString(folder.resolve("d.txt"))).contains("1 error in 1 document");
    assertThat(out).isEmpty();
    assertThat(err)
        .isEqualTo(
            """
            gloss-lint: 1 finding written to d.txt
            gloss-lint: 1 finding written to a.sarif
            gloss-lint: 1 finding written to site/b=c.xml
            """);
  }

  @Test
  void every_format_goes_to_standard_output_and_to_a_file_alike() throws IOException {
    for (String name : ReportFormats.names()) {
      run("--format", name, "--report", name + "=same");
      String file = Files.readString(folder.resolve("same"));
      // Only what is a file knows the way to others.
      String same = file.replace(" href=\"docs/%C3%A4.md\" rel=\"noopener noreferrer\"", "");
      assertThat(out).as(name).isNotEmpty().isEqualTo(same);
      assertThat(same.equals(file)).as(name).isEqualTo(!name.equals("html"));
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_told_before_the_check() {
    assertThat(run("--report", "json=nowhere/a.json")).isEqualTo(ExitCode.FAILURE);
    assertThat(err).startsWith("gloss-lint: cannot write nowhere/a.json: there is no folder");
    assertThat(linter.request).isNull();
  }

  @Test
  void on_github_annotations_follow_and_a_summary_is_appended() throws IOException {
    onGithub();
    Files.writeString(folder.resolve("summary.md"), "before\n");

    assertThat(run()).isEqualTo(ExitCode.FINDINGS);

    assertThat(out)
        .startsWith("docs/ä.md:1:5: error")
        .endsWith("links checked\n" + String.format(ANNOTATION, "docs/ä.md"));
    assertThat(summary()).startsWith("before\n## gloss-lint: 1 error\n");
    assertThat(err).isEmpty();
  }

  @Test
  void annotations_name_files_from_the_root_of_the_repository() {
    onGithub();

    runIn(folder.resolve("site"));

    assertThat(out)
        .startsWith("docs/ä.md:1:5:")
        .endsWith(String.format(ANNOTATION, "site/docs/ä.md"));
  }

  @Test
  void a_format_or_no_github_keeps_the_runner_out() throws IOException {
    onGithub();
    run("--no-github");
    assertThat(out).doesNotContain("::error").contains("docs/ä.md:1:5:");
    run("--format", "text");
    assertThat(out).doesNotContain("::error").contains("docs/ä.md:1:5:");
    assertThat(summary()).isEmpty();
  }

  @Test
  void elsewhere_nobody_is_told() {
    variables.put("GITHUB_ACTIONS", "false");
    run();
    assertThat(out).doesNotContain("::error");
  }

  @Test
  void a_summary_that_is_full_or_cannot_be_written_fails_nothing() throws IOException {
    onGithub();
    linter = FixedLinter.finding(Severity.WARNING);
    Files.write(folder.resolve("summary.md"), new byte[900 * 1024]);
    assertThat(run()).isEqualTo(ExitCode.CLEAN);
    assertThat(err)
        .isEqualTo("gloss-lint: the job summary is full and does not include this report\n");
    assertThat(folder.resolve("summary.md")).hasSize(900 * 1024);

    variables.put("GITHUB_STEP_SUMMARY", folder.resolve("nowhere/summary.md").toString());
    assertThat(run()).isEqualTo(ExitCode.CLEAN);
    assertThat(err).startsWith("gloss-lint: cannot write the job summary: ");
  }

  @Test
  void a_summary_leaves_room_for_what_is_there() throws IOException {
    onGithub();
    Finding finding = FixedLinter.finding(Severity.ERROR, "docs/" + "ä".repeat(100) + ".md");
    linter =
        FixedLinter.of(
            FixedLinter.summary(1), Collections.nCopies(9_000, finding).toArray(Finding[]::new));
    Files.write(folder.resolve("summary.md"), new byte[500 * 1024]);

    run("--quiet");

    assertThat(Files.size(folder.resolve("summary.md"))).isBetween(800 * 1024L, 900 * 1024L);
    assertThat(summary()).contains(" more findings, for which a summary has no room.");
  }

  @Test
  void OUT_8_standard_output_has_less_than_a_thousand_lines_and_a_file_all() throws IOException {
    Finding finding = FixedLinter.finding(Severity.ERROR, "a.md");
    linter =
        FixedLinter.of(
            FixedLinter.summary(1), Collections.nCopies(2_000, finding).toArray(Finding[]::new));

    run();
    assertThat(out.lines().count()).isBetween(800L, 999L);
    assertThat(out).contains("more findings; --output FILE writes them all\n");
    run("--output", "all.txt");
    assertThat(Files.readString(folder.resolve("all.txt")).lines().count()).isGreaterThan(8_000);
  }
}
