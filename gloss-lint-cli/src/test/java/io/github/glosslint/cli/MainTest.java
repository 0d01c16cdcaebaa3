package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.help.Help;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FixedLinter linter = FixedLinter.finding(Severity.ERROR);
  private boolean terminal;
  private Map<String, String> variables = Map.of("TERM", "xterm");

  @BeforeEach
  void documents() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/a.md"), "# A\n");
  }

  private int run(String... args) {
    return run(out, args);
  }

  private int run(OutputStream stdout, String... args) {
    Environment environment =
        new Environment(
            new ByteArrayInputStream(new byte[0]),
            stdout,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            variables,
            folder,
            terminal,
            terminal);
    return Main.run(args, environment, linter);
  }

  private Request request() {
    return Objects.requireNonNull(linter.request);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR,   error,   1",
    "ERROR,   warning, 1",
    "ERROR,   never,   0",
    "WARNING, error,   0",
    "WARNING, warning, 1",
    "WARNING, never,   0",
    "INFO,    warning, 0"
  })
  void the_exit_code_follows_fail_on(Severity severity, String failOn, int code) {
    linter = FixedLinter.finding(Severity.INFO, severity);

    assertThat(run("--fail-on", failOn)).isEqualTo(code);
  }

  @Test
  void errors_fail_by_default_and_warnings_do_not() {
    assertThat(run()).isEqualTo(ExitCode.FINDINGS);
    linter = FixedLinter.finding(Severity.WARNING);
    assertThat(run()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void prints_findings_and_a_summary_in_utf_8() {
    run("docs");

    assertThat(out())
        .isEqualTo(
            """
            docs/ä.md:1:5: error No ä.  anchor/missing
                | [x](#abc)
                |     ^^^^

              1  anchor/missing

            1 error in 1 document, 2 links checked
            """);
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 40", "40, 40", "45, 45", "0, 0", "80x24, 0", "999999, 0", "'', 0", "-1, 0"})
  void a_terminal_gets_lines_of_its_width(String columns, int width) {
    linter =
        FixedLinter.of(FixedLinter.summary(1, "this note is a good deal longer than the line"));
    terminal = true;
    variables = Map.of("COLUMNS", columns);

    run();

    int longest =
        out()
            .lines()
            .filter(line -> line.contains("note: ") || line.startsWith("    "))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    assertThat(longest).isLessThanOrEqualTo(width == 0 ? 51 : width);
    assertThat(out().contains("\n    ")).isEqualTo(width != 0);
  }

  @Test
  void whatIsNoTerminalGetsWholeLines() {
    linter =
        FixedLinter.of(FixedLinter.summary(1, "this note is a good deal longer than the line"));
    variables = Map.of("COLUMNS", "40", "CLICOLOR_FORCE", "1");

    run();

    assertThat(out()).contains("note: this note is a good deal longer than the line\n");
  }

  @ParameterizedTest
  @CsvSource({
    "text,     path,     a.md",
    "text,     severity, b.md",
    "concise,  path,     a.md",
    "concise,  severity, b.md",
    "rdjsonl,  severity, a.md"
  })
  void the_worst_come_first_if_the_user_wants(String format, String sort, String first)
      throws IOException {
    linter =
        FixedLinter.of(
            FixedLinter.summary(2), at("a.md", Severity.INFO), at("b.md", Severity.ERROR));

    run("--format", format, "--sort", sort, "--report", format + "=again");

    assertThat(out()).containsPattern("(?s)^[^\n]*" + first);
    assertThat(Files.readString(folder.resolve("again"))).containsPattern("(?s)^[^\n]*" + first);
  }

  private static Finding at(String path, Severity severity) {
    return new Finding(
        FixedLinter.PAGE.id(),
        severity,
        path,
        new Region(1, 1, 1, 2),
        "No.",
        List.of(),
        List.of(),
        "x",
        1);
  }

  @Test
  void quiet_leaves_only_findings() {
    run("--quiet");

    assertThat(out()).contains("docs/ä.md:1:5:").doesNotContain("1 error in");
  }

  @Test
  void verbose_tells_the_time() {
    run("--verbose");

    assertThat(out()).containsPattern(" checked \\([0-9]+\\.[0-9]{2} s\\)\n$");
  }

  @Test
  void a_terminal_gets_colours_and_the_time() {
    terminal = true;

    run();

    assertThat(out()).contains("\u001b[1;31merror\u001b[0m").containsPattern(" s\\)\n$");
  }

  @Test
  void json_has_no_human_text_and_no_colours() {
    terminal = true;

    run("--format", "json", "--color", "always", "--verbose");

    assertThat(out()).startsWith("{\n").endsWith("}\n").doesNotContain("\u001b", " checked");
  }

  @Test
  void the_request_holds_what_was_asked() throws IOException {
    Files.writeString(folder.resolve("x.yml"), "");

    run(
        "docs",
        ".",
        "-c",
        "x.yml",
        "--config-from=main",
        "--strict-config",
        "--built",
        "--source=docs",
        "--cache-dir=kept",
        "--rule=MD051",
        "--rules-from=r.jar",
        "--severity",
        "anchor/missing=info");

    assertThat(linter.request)
        .isEqualTo(
            new Request(
                folder,
                List.of(folder.resolve("docs"), folder.resolve(".")),
                false,
                true,
                folder.resolve("docs"),
                folder.resolve("x.yml"),
                "main",
                true,
                List.of("MD051"),
                List.of(folder.resolve("r.jar")),
                Map.of("anchor/missing", Severity.INFO),
                null,
                null,
                true,
                null,
                false,
                folder.resolve("kept"),
                null));
  }

  @ParameterizedTest
  @CsvSource({"json, true", "html, true", "text, false", "sarif, false"})
  void the_request_lists_what_is_unknown_for_formats_that_show_it(String format, boolean lists) {
    run("--format", format);

    assertThat(request().listUnknown()).isEqualTo(lists);
  }

  @ParameterizedTest
  @CsvSource({"audit, true", "--urls, true", "check, false", "'audit --offline', false"})
  void the_request_says_whether_to_ask_the_web(String args, boolean asks) {
    run(args.split(" "));

    assertThat(request().urls() != null).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({
    "audit,           false, 'gloss-lint: URLs\n'",
    "audit --quiet,   false, ''",
    "check,           false, ''",
    "audit,           true,  '\rgloss-lint: URLs'",
    "audit --quiet,   true,  ''"
  })
  void a_log_hears_of_the_web_and_a_terminal_of_everything_unless_nothing_is_wanted(
      String args, boolean isTerminal, String said) {
    terminal = isTerminal;
    run(args.split(" "));

    Objects.requireNonNull(linter.progress)
        .say("URLs", System.nanoTime() + TimeUnit.MINUTES.toNanos(1));
    assertThat(err()).isEqualTo(said);
  }

  @Test
  void without_a_path_the_working_directory_is_checked() {
    run();

    assertThat(request().targets()).containsExactly(folder);
  }

  @Test
  void standard_input_is_checked_as_the_file_it_is_named() {
    assertThat(run("-", "--stdin-filename", "docs/new.md")).isEqualTo(ExitCode.FINDINGS);
    assertThat(request().stdin()).isEqualTo(folder.resolve("docs/new.md"));

    run("-");
    assertThat(request().stdin()).isEqualTo(folder.resolve("stdin.md"));
  }

  @Test
  void a_missing_path_is_named() {
    assertThat(run("docs", "nowhere/a.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: nowhere/a.md does not exist\n");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chekc, check",
    "audt, audit",
    "explian, explain",
    "baselines, baseline",
    "hlep, help",
  })
  void a_mistyped_command_is_no_missing_path(String word, String command) throws IOException {
    assertThat(run(word, "docs")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .startsWith(
            "gloss-lint: there is no command, file or folder "
                + word
                + "; did you mean "
                + command
                + "?\n");

    for (String[] args : new String[][] {{"check", word}, {"--", word}, {"docs", word}}) {
      assertThat(run(args)).isEqualTo(ExitCode.USAGE);
      assertThat(err()).endsWith("gloss-lint: " + word + " does not exist\n");
    }
    Files.createDirectory(folder.resolve(word));
    assertThat(run(word)).isEqualTo(ExitCode.FINDINGS);
    assertThat(request().targets()).containsExactly(folder.resolve(word));
  }

  @Test
  void a_missing_path_is_not_taken_for_a_command() {
    for (String path : new String[] {"check/a.md", "check.md", "nowhere"}) {
      assertThat(run(path)).isEqualTo(ExitCode.USAGE);
      assertThat(err()).endsWith("gloss-lint: " + path + " does not exist\n");
    }
  }

  @Test
  void a_missing_settings_file_is_named() {
    assertThat(run("--config", "no.yml")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: no.yml does not exist\n");
  }

  @Test
  void a_link_that_leads_nowhere_is_named() throws IOException {
    symbolicLink("dangling.md", "gone.md");

    assertThat(run("dangling.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: dangling.md is a symbolic link that leads nowhere\n");
  }

  @Test
  void FS_8_a_path_that_cannot_be_is_named() {
    assertThat(run("a\u0000b.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("gloss-lint: a\\u{0000}b.md cannot be a path: ");
  }

  @Test
  void OUT_1_a_missing_path_cannot_steer_the_terminal() {
    run("\u001b[31m\n::error::x");

    assertThat(err())
        .doesNotContain("\u001b")
        .satisfies(text -> assertThat(text.lines()).noneMatch(line -> line.startsWith("::")));
  }

  @Test
  void bad_usage_points_to_the_help() {
    assertThat(run("--fromat=json")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            """
            gloss-lint: unknown option --fromat; did you mean --format?
            gloss-lint: try gloss-lint --help
            """);
  }

  @Test
  void no_document_is_no_success() {
    linter = FixedLinter.of(FixedLinter.summary(0, "1 file excluded by docs/** in x.yml"));

    assertThat(run("docs", ".")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            """
            gloss-lint: no document found in docs, .
            gloss-lint: 1 file excluded by docs/** in x.yml
            gloss-lint: Looked for Markdown, MDX and HTML files and those that include in \
            gloss-lint.yml names, except in hidden folders, node_modules, generated sites, and what \
            .gitignore or exclude name.
            """);
    assertThat(run("--list-files")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void help_and_version_go_to_standard_output() {
    assertThat(run("--help")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo(Help.TEXT);
    out.reset();
    assertThat(run("-V")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).matches("gloss-lint \\S+ \\(Java [^)]+\\)\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void lists_files() {
    linter =
        FixedLinter.of(
            FixedLinter.summary(2),
            FixedLinter.finding(Severity.INFO, "docs/a.md"),
            FixedLinter.finding(Severity.INFO, "::error::b.md"));

    assertThat(run("--list-files")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("docs/a.md\n./::error::b.md\n");
  }

  @Test
  void prints_the_settings_of_a_file() {
    assertThat(run("--print-config", "docs/a.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("dialect: github  # default\nfile: a.md\n");
    assertThat(request().targets()).containsExactly(folder.resolve("docs/a.md"));

    assertThat(run("--print-config", "docs/b.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: docs/b.md does not exist\n");
  }

  @Test
  void explains_a_rule_by_id_or_alias() {
    assertThat(run("explain", "MD051")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            # anchor/missing

            A link's fragment names no anchor.

            Severity: error
            Also called: MD051
            Since: 0.1

            ## Why
            Because.
            """);
  }

  @Test
  void lists_the_rules() {
    assertThat(run("explain")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("anchor/missing  error    A link's fragment names no anchor.\n");
  }

  @Test
  void an_unknown_rule_is_usage() {
    assertThat(run("explain", "anchor/mising")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo("gloss-lint: there is no rule anchor/mising; did you mean anchor/missing?\n");
  }

  @Test
  void output_goes_to_the_file_alone() throws IOException {
    assertThat(run("--output", "out.json", "--format", "json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(folder.resolve("out.json"))).startsWith("{\n").endsWith("}\n");
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("gloss-lint: 1 finding written to out.json\n");
  }

  @Test
  void output_to_a_file_is_not_coloured_because_the_terminal_is() throws IOException {
    terminal = true;

    run("--output", "out.txt", "--quiet");

    assertThat(Files.readString(folder.resolve("out.txt"))).doesNotContain("\u001b");
    assertThat(out()).isEmpty();
    assertThat(err()).isEmpty();
  }

  @Test
  void FS_9_output_never_goes_through_a_link() throws IOException {
    Files.writeString(folder.resolve("victim"), "precious");
    symbolicLink("out.json", "victim");

    assertThat(run("-o", "out.json")).isEqualTo(ExitCode.FAILURE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: cannot write out.json: it is a symbolic link; name the file itself\n");
    assertThat(folder.resolve("victim")).hasContent("precious");
    assertThat(linter.request).as("nobody waits for a run in vain").isNull();
  }

  @ParameterizedTest
  @CsvSource({"docs, it is a folder", "no/out.json, there is no folder"})
  void FS_9_output_that_cannot_be_is_named(String output, String reason) {
    assertThat(run("-o", output)).isEqualTo(ExitCode.FAILURE);
    assertThat(err()).startsWith("gloss-lint: cannot write " + output + ": " + reason);
  }

  @Test
  void FS_9_output_is_never_a_device() {
    assumeTrue(Files.exists(Path.of("/dev/null")), "needs /dev/null");

    assertThat(run("-o", "/dev/null")).isEqualTo(ExitCode.FAILURE);
    assertThat(err()).isEqualTo("gloss-lint: cannot write /dev/null: it is not a regular file\n");
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_failure() {
    assertThat(run(new FailingStream("Broken pipe"))).isEqualTo(ExitCode.FINDINGS);
    assertThat(err()).isEmpty();
  }

  @Test
  void a_full_disk_is_a_failure() {
    assertThat(run(new FailingStream("No space left on device"))).isEqualTo(ExitCode.FAILURE);
    assertThat(err())
        .isEqualTo("gloss-lint: cannot write to standard output: No space left on device\n");
  }

  @Test
  void a_defect_of_ours_asks_for_a_report() {
    linter = FixedLinter.broken();

    assertThat(run()).isEqualTo(ExitCode.FAILURE);
    assertThat(err())
        .startsWith("gloss-lint: internal error: java.lang.IllegalStateException: broken")
        .contains("please report it")
        .doesNotContain("    at ");
    err.reset();

    run("--verbose");
    assertThat(err()).contains("    at io.github.glosslint.cli.");
  }

  @Test
  void a_defect_of_ours_at_a_file_names_the_file_and_is_never_success() {
    linter = FixedLinter.failing(7);

    assertThat(run("--fail-on", "never")).isEqualTo(ExitCode.FAILURE);
    assertThat(out()).contains("note: the result is incomplete");
    assertThat(err())
        .startsWith(
            "gloss-lint: internal error: docs/a.md, anchor/missing: "
                + "java.lang.IllegalStateException: odd\n")
        .contains("gloss-lint: 2 more of this kind\n")
        .contains("please report it")
        .doesNotContain("    at ");
    err.reset();

    run("--verbose");
    assertThat(err()).contains("    at io.github.glosslint.cli.");
  }

  @Test
  void nothing_is_left_behind() throws IOException {
    run("-o", "out.json");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("docs", "out.json");
    }
  }

  private void symbolicLink(String name, String target) throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "needs symbolic links");
    }
  }

  /** A standard output whose other end fails. */
  private static final class FailingStream extends OutputStream {

    private final String message;

    FailingStream(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
