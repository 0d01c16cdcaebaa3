package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command line with the library behind it, on real folders. */
class EndToEndTest extends CommandLineFixture {

  @BeforeEach
  void tree() throws IOException {
    // What holds files together as one tree, so that nothing above the folder is looked at.
    Files.createDirectory(folder.resolve(".git"));
    write("docs/a.md", "# Install\n\nSee [b](b.md#setup) and [größe](#instal).\n");
    write("docs/b.md", "# Set up\n\n[a](a.md#install) and [gone](gone.md)\n");
  }

  @Test
  void finds_what_is_wrong() {
    assertThat(run("docs")).isEqualTo(ExitCode.FINDINGS);

    assertThat(err()).isEmpty();
    assertThat(out())
        .containsPattern("docs/a.md:3:13: error .*  anchor/missing\n")
        .contains("docs/b.md:3:")
        .containsPattern("error .*  link/missing-file\n")
        .contains("    | See [b](b.md#setup) and [größe](#instal).\n")
        .contains("    = did you mean \"#install\"? (unsafe fix)\n")
        .endsWith("3 errors in 2 documents, 4 links checked\n");
  }

  @Test
  void an_html_report_leads_to_the_commit_that_a_build_server_works_on() {
    Map<String, String> build = Map.of("GITHUB_REPOSITORY", "o/n", "GITHUB_SHA", "abc");

    variables.putAll(build);
    assertThat(runIn(folder.resolve("docs"), "--format", "html")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .startsWith("<!DOCTYPE html>\n")
        .contains("<h1><a class=\"error\" href=\"#severity=error\">3 errors</a></h1>")
        .contains("<p class=\"tool\"><strong>o/n</strong> · gloss-lint ")
        .contains("<a href=\"https://github.com/o/n/blob/abc/docs/a.md?plain=1#L3\"");

    variables.clear();
    assertThat(run("--format", "html")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).startsWith("<!DOCTYPE html>\n").doesNotContain("href=\"http");
  }

  @Test
  void equal_runs_print_equal_bytes() {
    run("--format", "json");
    String first = out();
    run("--format", "json");

    assertThat(out()).isEqualTo(first).contains("\"path\": \"docs/a.md\"");
  }

  @Test
  void without_a_path_checks_the_working_directory() {
    run("docs");
    String docs = out();
    run();

    assertThat(out()).isEqualTo(docs);
  }

  @Test
  void runs_only_the_rules_asked_for() {
    run("--rule", "link/missing-file", "--quiet");

    assertThat(out().lines().filter(line -> !line.isEmpty() && !line.startsWith(" ")))
        .singleElement()
        .asString()
        .contains("link/missing-file");
  }

  @Test
  void a_severity_from_the_command_line_wins_over_the_settings_and_their_overrides()
      throws IOException {
    write(
        "gloss-lint.yml",
        """
        rules: {link/missing-file: info}
        overrides:
          - files: [docs/**]
            rules: {link/missing-file: error}
        """);

    run("--severity", "link/missing-file=warning", "--rule", "link/missing-file");
    assertThat(out()).containsPattern(": warning .*  link/missing-file\n");
    run("--severity", "link/missing-file=off");
    assertThat(out()).doesNotContain("link/missing-file");
  }

  @Test
  void an_unknown_rule_is_usage() {
    assertThat(run("--rule", "anchor/mising")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("anchor/mising").contains("\"anchor/missing\"");
    assertThat(run("--severity", "anchor/mising=off")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("anchor/mising").contains("\"anchor/missing\"");
    assertThat(out()).isEmpty();
  }

  @Test
  void wrong_settings_are_shown_where_they_stand() throws IOException {
    write("docs/gloss-lint.yml", "rules:\n  anchor/mising: off\nexcludes: []\n");

    assertThat(run("docs")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err())
        .startsWith("docs/gloss-lint.yml:2:3: ")
        .contains("\ndocs/gloss-lint.yml:3:1: ")
        .endsWith("\ngloss-lint: nothing was checked\n");
  }

  @Test
  void takes_the_settings_file_it_is_given() throws IOException {
    write("gloss-lint.yml", "nonsense: 1\n");
    write("other.yml", "exclude: [docs/b.md]\n");

    assertThat(run("--config", "other.yml", "--list-files")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("docs/a.md\n");
  }

  @Test
  void lists_files_of_all_paths_once_and_sorted() {
    assertThat(run("--list-files", "docs/b.md", "docs", "docs/a.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("docs/a.md\ndocs/b.md\n");
  }

  @Test
  void no_document_says_what_was_left_out() throws IOException {
    write("gloss-lint.yml", "exclude: [docs/**]\n");

    assertThat(run("docs")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).startsWith("gloss-lint: no document found in docs\n");
  }

  @Test
  void documents_that_nobody_understands_are_no_success() throws IOException {
    Files.createDirectories(folder.resolve("manual"));
    write("manual/a.adoc", "= A\n");
    write("manual/b.rst", "A\n=\n");
    write("manual/c.rst", "A\n=\n");

    for (String path : List.of("manual", "manual/a.adoc")) {
      assertThat(run(path)).isEqualTo(ExitCode.USAGE);
      assertThat(out()).isEmpty();
      assertThat(err()).startsWith("gloss-lint: nothing was checked in " + path + "\n");
    }
    run("--list-files", "manual");
    assertThat(err())
        .contains(
            "\ngloss-lint: 3 documents not checked, in a language that gloss-lint does not understand:"
                + " reStructuredText (2), AsciiDoc (1)\n");

    run(".");
    assertThat(out())
        .contains(
            "note: 3 documents not checked, in a language that gloss-lint does not understand:"
                + " reStructuredText (2), AsciiDoc (1)\n");
    run("--format", "json", ".");
    assertThat(out())
        .contains(
            "\"documents\": {\"read\": 2, \"leftOut\": {}, \"notUnderstood\":"
                + " {\"AsciiDoc\": 1, \"reStructuredText\": 2}},");
    run("--format", "html", ".");
    assertThat(out()).contains("reStructuredText (2), AsciiDoc (1)");
  }

  @Test
  void checks_standard_input_as_part_of_the_tree() {
    String text = "[a](a.md#install) [none](c.md)\n";

    assertThat(runWith(text, "--stdin-filename", "docs/new.md", "-")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .startsWith("docs/new.md:1:26: error ")
        .doesNotContain("docs/a.md:", "docs/b.md:");
  }

  @Test
  void checks_standard_input_in_place_of_a_file() {
    assertThat(runWith("# Install\n", "--stdin-filename=docs/a.md", "-")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("No problems in 1 document, 0 links checked\n");
  }

  @Test
  void prints_the_settings_of_a_file_and_their_origin() throws IOException {
    write("docs/gloss-lint.yml", "rules: {heading/duplicate: info}\n");

    assertThat(run("--print-config", "docs/a.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("heading/duplicate").contains("docs/gloss-lint.yml:1");
  }

  @Test
  void explains_every_rule() {
    GlossLint.rules()
        .pages()
        .forEach(
            page -> {
              assertThat(run("explain", page.id().value())).isEqualTo(ExitCode.CLEAN);
              assertThat(out()).startsWith("# " + page.id()).contains(page.summary());
            });
  }

  @Test
  void prints_the_schema_that_is_published() throws IOException {
    assertThat(run("schema")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(Files.readString(Path.of("..", "docs", "schema", "gloss-lint.schema.json")));
    assertThat(run("schema", "docs")).isEqualTo(ExitCode.USAGE);
    assertThat(run("schema", "--format", "json")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void output_to_a_file_is_the_same_as_to_standard_output() throws IOException {
    run("--format", "json");
    String printed = out();

    assertThat(run("--format", "json", "--output", "report.json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("report.json")).content().isEqualTo(printed);
  }
}
