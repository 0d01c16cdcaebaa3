package io.github.glosslint.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.arguments.ReportRequest.FailOn;
import io.github.glosslint.cli.arguments.ReportRequest.Sort;
import io.github.glosslint.cli.console.Colours;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static Invocation parse(String... args) throws UsageException {
    return Invocation.of(args);
  }

  @Test
  void without_arguments_the_defaults_hold() throws UsageException {
    assertThat(parse())
        .isEqualTo(
            new Invocation(
                Command.CHECK,
                null,
                new TargetRequest(List.of(), true, null, null, false, null, null),
                new SettingsRequest(null, null, false, List.of(), List.of(), Map.of(), null, false),
                new ReportRequest(null, null, Map.of(), Sort.PATH, FailOn.ERROR, false, false),
                new TerminalRequest(false, false, Colours.AUTO),
                null,
                new CacheRequest(null, false),
                false,
                null,
                null,
                null,
                null));
  }

  @Test
  void every_option_arrives() throws UsageException {
    Invocation invocation =
        parse(
            "check",
            "a.md",
            "--config",
            "x.yml",
            "--config-from=main",
            "--strict-config",
            "--rule",
            "a/b",
            "--rule=c/d",
            "--rules-from",
            "r.jar",
            "--rules-from=s.jar",
            "--severity",
            "a/b=off",
            "--severity=MD051=info",
            "--fail-on=never",
            "--format",
            "json",
            "-o",
            "out",
            "--report",
            "sarif=a=b.sarif",
            "--report=json=c.json",
            "--sort=severity",
            "--list-unknown",
            "--no-github",
            "--quiet",
            "--color=always",
            "--baseline=known.json",
            "--changed-since=origin/main",
            "--cache-dir",
            "kept",
            "docs");

    assertThat(invocation)
        .isEqualTo(
            new Invocation(
                Command.CHECK,
                null,
                new TargetRequest(
                    List.of("a.md", "docs"), true, null, null, false, null, "origin/main"),
                new SettingsRequest(
                    "x.yml",
                    "main",
                    true,
                    List.of("a/b", "c/d"),
                    List.of("r.jar", "s.jar"),
                    Map.of("a/b", Severity.OFF, "MD051", Severity.INFO),
                    "known.json",
                    false),
                new ReportRequest(
                    "json",
                    "out",
                    Map.of("a=b.sarif", "sarif", "c.json", "json"),
                    Sort.SEVERITY,
                    FailOn.NEVER,
                    true,
                    true),
                new TerminalRequest(true, false, Colours.ALWAYS),
                null,
                new CacheRequest("kept", false),
                false,
                null,
                null,
                null,
                null));
  }

  @Test
  void help_is_about_a_command_or_about_all() throws UsageException {
    for (String command : CommandOptions.COMMANDS) {
      assertThat(parse(command, "--help").command()).isEqualTo(Command.HELP);
      assertThat(parse(command, "--help").subject()).isEqualTo(command);
      assertThat(parse("help", command).command()).isEqualTo(Command.HELP);
      assertThat(parse("help", command).subject()).isEqualTo(command);
      assertThat(parse("--help", command).subject()).isEqualTo(command);
    }
    assertThat(parse("help"))
        .isEqualTo(parse("--help"))
        .isEqualTo(Arguments.parse(new String[] {"help"}));
    assertThat(parse("docs", "--help").subject()).isNull();
    assertThat(parse("baseline", "create", "--help").subject()).isEqualTo("baseline");
    assertThat(parse("./help").targets().paths()).containsExactly("./help");
    assertThat(parse("--", "help").targets().paths()).containsExactly("help");
  }

  @Test
  void baseline_is_a_command_of_two_words() throws UsageException {
    assertThat(parse("baseline", "create", "docs").command()).isEqualTo(Command.BASELINE_CREATE);
    assertThat(parse("-q", "baseline", "--urls", "prune").command())
        .isEqualTo(Command.BASELINE_PRUNE);
    assertThat(parse("baseline", "check", "a", "b").targets().paths()).containsExactly("a", "b");
    assertThat(parse("baseline", "--help").command()).isEqualTo(Command.HELP);
    assertThat(parse("./baseline").targets().paths()).containsExactly("./baseline");
  }

  @ParameterizedTest
  @CsvSource({
    "baseline,                      'baseline takes create, prune or check, not nothing'",
    "baseline update,               'baseline takes create, prune or check, not update'",
    "baseline create -,             'baseline needs paths, not - (standard input)'",
    "baseline prune --rule a/b,     'baseline prune and check run all rules; remove --rule'",
    "baseline check --format json,  '--format does not apply to baseline, which writes no report'",
    "baseline create -o x,          '--output does not apply to baseline, which writes no report'",
    "baseline create --list-files,  'baseline cannot be combined with --list-files, --dump-urls or --print-config'"
  })
  void what_makes_no_sense_of_baselines_is_refused(String args, String said) {
    assertThatThrownBy(() -> parse(args.split(" "))).hasMessage(said);
  }

  @Test
  void the_last_of_several_values_wins() throws UsageException {
    assertThat(parse("--format=json", "--format", "text").report().format()).isEqualTo("text");
    assertThat(parse("--severity", "a/b=info", "--severity", "a/b=error").settings().severities())
        .containsEntry("a/b", Severity.ERROR);
  }

  @Test
  void dashes_end_the_options() throws UsageException {
    assertThat(parse("-q", "--", "--quiet").targets().paths()).containsExactly("--quiet");
    assertThat(parse("docs", "--", "check").targets().paths()).containsExactly("docs", "check");
    assertThat(parse("--", "check").targets().paths()).containsExactly("check");
    assertThat(parse("--", "explain", "x").command()).isEqualTo(Command.CHECK);
    assertThat(parse("check", "--", "check").targets().paths()).containsExactly("check");
  }

  @Test
  void quotes_and_equals_signs_in_values_are_kept() throws UsageException {
    assertThat(parse("--config", "\"a b\"").settings().config()).isEqualTo("\"a b\"");
    assertThat(parse("--output=a=b").report().output()).isEqualTo("a=b");
  }

  @Test
  void a_command_is_the_first_word_that_is_no_option() throws UsageException {
    assertThat(parse("-q", "explain", "a/b").command()).isEqualTo(Command.EXPLAIN);
    assertThat(parse("explain", "a/b").subject()).isEqualTo("a/b");
    assertThat(parse("explain").subject()).isNull();
    assertThat(parse("docs", "explain").targets().paths()).containsExactly("docs", "explain");
    assertThat(parse("--print-config", "a.md", "docs").subject()).isEqualTo("a.md");
    assertThat(parse("--list-files").command()).isEqualTo(Command.LIST_FILES);
    assertThat(parse("explain", "--help").command()).isEqualTo(Command.HELP);
    assertThat(parse("-q", "--version").command()).isEqualTo(Command.VERSION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fromat json             | unknown option --fromat; did you mean --format?",
        "--fromat=json             | unknown option --fromat; did you mean --format?",
        "--colour=never            | unknown option --colour; did you mean --color?",
        "--rules a/b               | unknown option --rules; did you mean --rule?",
        "--xyzzy                   | unknown option --xyzzy",
        "-x                        | unknown option -x",
        "--quiet=yes               | --quiet does not take a value",
        "docs --config             | --config needs a value",
        "--rule --quiet            | --rule needs a value",
        "--output=                 | --output needs a value",
        "--format xml              | --format takes one of azure, checkstyle, concise, github, github-summary, gitlab, html, json, jsonl, junit, rdjsonl, sarif, teamcity, text, not xml; did you mean checkstyle?",
        "--report xml=a            | --report takes one of azure, checkstyle, concise, github, github-summary, gitlab, html, json, jsonl, junit, rdjsonl, sarif, teamcity, text, not xml; did you mean checkstyle?",
        "--report sarif            | --report takes FORMAT=FILE, such as sarif=gloss-lint.sarif, not sarif",
        "--report sarif=           | --report takes FORMAT=FILE, such as sarif=gloss-lint.sarif, not sarif=",
        "--report =a               | --report takes FORMAT=FILE, such as sarif=gloss-lint.sarif, not =a",
        "--report json=a --report sarif=a | two reports would be written to a",
        "--report json=a --output a | two reports would be written to a",
        "--fail-on info            | --fail-on takes error, warning or never, not info; did you mean warning?",
        "--fail-on ERROR           | --fail-on takes error, warning or never, not ERROR; did you mean error?",
        "--sort line               | --sort takes path or severity, not line",
        "--sort severty            | --sort takes path or severity, not severty; did you mean severity?",
        "--sort worst              | --sort takes path or severity, not worst; did you mean severity?",
        "--format oneline          | --format takes one of azure, checkstyle, concise, github, github-summary, gitlab, html, json, jsonl, junit, rdjsonl, sarif, teamcity, text, not oneline; did you mean concise?",
        "--color sometimes         | --color takes auto, always or never, not sometimes",
        "--severity a/b            | --severity takes RULE=LEVEL, such as heading/duplicate=warning, not a/b",
        "--severity =error         | --severity takes RULE=LEVEL, such as heading/duplicate=warning, not =error",
        "--severity a/b=bad        | --severity takes error, warning, info or off, not bad",
        "--severity a/b=warn       | --severity takes error, warning, info or off, not warn; did you mean warning?",
        "--severity a/b=false      | --severity takes error, warning, info or off, not false; did you mean off?",
        "--fail-on none            | --fail-on takes error, warning or never, not none; did you mean never?",
        "--color yes               | --color takes auto, always or never, not yes; did you mean always?",
        "--severity a/b=           | --severity takes error, warning, info or off, not nothing",
        "--quiet --verbose         | --quiet and --verbose contradict each other",
        "--baseline a --no-baseline | --baseline and --no-baseline contradict each other",
        "baseline create --no-baseline | baseline and --no-baseline contradict each other",
        "--stdin-filename a.md     | --stdin-filename needs - (standard input) as the path",
        "- docs                    | - (standard input) cannot be checked along with paths",
        "- --list-files            | --list-files needs paths, not - (standard input)",
        "explain a/b c/d           | explain takes one rule, not 2",
        "explain a/b --format json | explain does not take --format",
        "help chekc                | there is no command chekc; did you mean check?",
        "help update               | there is no command update"
      })
  void bad_usage_is_explained(String args, String message) {
    assertThatThrownBy(() -> parse(args.trim().split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessage(message)
        .extracting("kind")
        .isEqualTo(UsageException.Kind.ARGUMENTS);
  }
}
