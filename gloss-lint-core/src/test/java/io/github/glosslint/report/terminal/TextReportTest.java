package io.github.glosslint.report.terminal;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.summary;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.Samples;
import io.github.glosslint.report.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final Related DEFINED =
      new Related("docs/b.md", new Region(3, 1, 3, 5), "first defined here");

  @Test
  void shows_place_source_suggestion_and_related_place() {
    Finding finding = saying("The page has no #instal.", List.of("#install"), List.of(DEFINED));

    assertThat(write(TextReport.plain(), report(finding)))
        .isEqualTo(
            """
            docs/a.md:12:13: error The page has no #instal.  anchor/missing
                | See [setup](#instal).
                |             ^^^^^^
                = did you mean "#install"? (unsafe fix)
                docs/b.md:3:1: first defined here

              1  anchor/missing

            1 fixable with gloss-lint fix --unsafe

            1 error in 27 documents, 2,714 links checked
            """);
  }

  @Test
  void offers_several_suggestions() {
    Finding finding = saying("Which one?", List.of("#a", "#b", "#c"), List.of());

    assertThat(write(TextReport.plain(), report(finding)))
        .contains("    = did you mean one of \"#a\", \"#b\", \"#c\"?\n");
  }

  @Test
  void shows_no_source_where_there_is_none() {
    Finding finding = Samples.finding("file/empty", Severity.INFO, "a.md", 1, 1, 1, "");

    assertThat(write(new TextReport(false, false, null), report(finding)))
        .isEqualTo("a.md:1:1: info The page has no such anchor.  file/empty\n\n");
  }

  @Test
  void sums_up_many_related_places() {
    List<Related> many = IntStream.rangeClosed(1, 2000).mapToObj(i -> DEFINED).toList();

    String text = write(TextReport.plain(), report(saying("", List.of(), many)));

    assertThat(text).containsOnlyOnce("    … and 1,995 more places\n");
    assertThat(text.split("first defined here", -1)).hasSize(6);
  }

  @Test
  void a_run_with_known_findings_is_not_without_problems() {
    assertThat(write(TextReport.plain(), report(Samples.knowing("docs/b\u001b.json", 1200, 3))))
        .isEqualTo(
            """
            note: 1,200 known findings left out (docs/b\\u{001B}.json)
            note: 3 findings of the baseline are gone: gloss-lint baseline prune --baseline docs/b\\u{001B}.json

            No new problems in 27 documents, 2,714 links checked
            """);
    assertThat(write(TextReport.plain(), report(Samples.knowing("gloss-lint-baseline.json", 1, 1))))
        .contains("note: 1 known finding left out (gloss-lint-baseline.json)\n")
        .contains("note: 1 finding of the baseline is gone: gloss-lint baseline prune\n");
  }

  @Test
  void a_baseline_that_knows_nothing_is_not_worth_a_word() {
    assertThat(write(TextReport.plain(), report(Samples.knowing("b.json", 0, 0))))
        .isEqualTo("No problems in 27 documents, 2,714 links checked\n");
  }

  @Test
  void says_that_a_clean_run_was_no_empty_run() {
    Report clean = report(summary(27, 2714, Map.of("a data loop", 3)));

    assertThat(write(TextReport.plain(), clean))
        .isEqualTo(
            """
            Unknown, not judged:
              3  a data loop

            No problems in 27 documents, 2,714 links checked; 3 unknown
            """);
  }

  @Test
  void counts_by_severity_and_by_rule_most_frequent_first() {
    Report report =
        report(
            summary(1, 1, Map.of(), "node_modules was left out"),
            Samples.finding("b/b", Severity.ERROR, "a.md", 1, 1, 2, "x"),
            Samples.finding("c/c", Severity.WARNING, "a.md", 1, 1, 2, "x"),
            Samples.finding("c/c", Severity.WARNING, "a.md", 1, 1, 2, "x"),
            Samples.finding("a/a", Severity.INFO, "a.md", 1, 1, 2, "x"));

    assertThat(write(TextReport.plain(), report))
        .endsWith(
            """

              2  c/c
              1  a/a
              1  b/b

            note: node_modules was left out

            1 error, 2 warnings, 1 info in 1 document, 1 link checked
            """);
  }

  @Test
  void shows_at_most_fifteen_rules() {
    List<Finding> findings = new ArrayList<>();
    for (int rule = 0; rule < 40; rule++) {
      for (int i = 0; i <= rule; i++) {
        findings.add(Samples.finding("area/rule-" + rule, Severity.ERROR, "a.md", 1, 1, 2, "x"));
      }
    }

    String text = write(TextReport.plain(), report(findings.toArray(Finding[]::new)));

    assertThat(text)
        .contains("\n   40  area/rule-39\n   39  area/rule-38\n")
        .contains("\n   26  area/rule-25\n  325  by 25 other rules\n\n")
        .doesNotContain("  25  area/rule-24\n");
  }

  @Test
  void never_calls_an_incomplete_run_clean_without_saying_so() {
    assertThat(write(TextReport.plain(), Samples.failed(1)))
        .isEqualTo(
            """
            note: the result is incomplete: gloss-lint itself failed once

            No problems in 1 document, 0 links checked
            """);
    assertThat(write(TextReport.plain(), Samples.failed(1200))).contains(" failed 1,200 times\n");
  }

  @Test
  void tells_the_time_only_where_asked() {
    TextReport timed = new TextReport(false, true, Duration.ofMillis(1069));

    assertThat(write(timed, report())).endsWith("2,714 links checked (1.06 s)\n");
    assertThat(write(TextReport.plain(), report())).endsWith("2,714 links checked\n");
  }

  @Test
  void OUT_5_colours_are_of_our_own_set_and_closed_on_each_line() {
    Finding finding = saying("red \u001b[31m", List.of("\u009b1m"), List.of(DEFINED));

    String text = write(new TextReport(true, true, null), report(finding));

    assertThat(text)
        .contains("\u001b[1;31merror\u001b[0m red ")
        .contains("  \u001b[2manchor/missing\u001b[0m\n");
    assertThat(text.replaceAll("\u001b\\[(0|1|2|1;31|1;33|1;36|32)m", ""))
        .isEqualTo(write(TextReport.plain(), report(finding)))
        .doesNotContain("\u001b", "\u009b");
    text.lines()
        .forEach(
            line -> {
              int last = line.lastIndexOf('\u001b');
              assertThat(last < 0 || line.startsWith("\u001b[0m", last)).as(line).isTrue();
            });
  }

  @Test
  void OUT_1_OUT_2_nothing_of_a_file_speaks_to_a_terminal_or_a_build_server() {
    List<String> attacks =
        List.of(
            "::error::x",
            "\n::error::x",
            "\r::error::x",
            "\u2028::warning file=a::x",
            "\u00A0::set-output name=a::b",
            "##[error]x",
            "a##[group]b",
            "\u001b]0;title\u0007",
            "\u202Etxt.exe");
    for (String attack : attacks) {
      Finding finding =
          new Finding(
              Samples.SETUP.rule(),
              Severity.ERROR,
              attack,
              new Region(1, 1, 1, 4),
              attack,
              List.of(attack),
              List.of(new Related(attack, new Region(1, 1, 1, 2), attack)),
              attack,
              1);
      Report report = report(summary(1, 1, Map.of(attack, 1), "note " + attack, attack), finding);

      String text = write(TextReport.plain(), report);

      assertThat(text).doesNotContain("##[", "\r", "\u2028", "\u001b", "\u202E");
      assertThat(text.lines())
          .hasSize(15)
          .noneMatch(Pattern.compile("^[\\s\\p{Z}]*::").asPredicate());
    }
  }

  @Test
  void aLogEndsWithNotesAndCounts() {
    Summary summary = Samples.summary(27, 2714, Map.of("odd", 3), "a\u001bb");
    assertThat(TextReport.closing(Samples.report(summary, Samples.SETUP)))
        .containsExactly(
            "note: a\\u{001B}b", "1 error in 27 documents, 2,714 links checked; 3 unknown");
  }

  @Test
  void whatIsOlderThanAChangeIsCounted() {
    assertThat(TextReport.closing(Samples.report(Samples.since("a\u001b", 1))))
        .containsExactly(
            "note: 1 finding left out that is older than the change (since a\\u{001B})",
            "No new problems in 27 documents, 2,714 links checked");
    assertThat(TextReport.closing(Samples.report(Samples.since("main", 0))))
        .containsExactly("No problems in 27 documents, 2,714 links checked");
  }

  @Test
  void OUT_8_where_there_is_no_room_for_all_the_graver_ones_are_shown() {
    Finding error = Samples.finding("a/b", Severity.ERROR, "b.md", 1, 1, 2, "");
    Finding warning = Samples.finding("a/b", Severity.WARNING, "a.md", 1, 1, 2, "");
    Report report = report(warning, warning, error);

    assertThat(
            write(new TextReport(false, false, null, false, false, 4, TextReport.UNBROKEN), report))
        .isEqualTo(
            """
            a.md:1:1: warning The page has no such anchor.  a/b

            b.md:1:1: error The page has no such anchor.  a/b

            … and 1 more finding; --output FILE writes them all

            """);
    assertThat(
            write(new TextReport(false, false, null, false, false, 6, TextReport.UNBROKEN), report))
        .doesNotContain("more finding");
  }

  @Test
  void worstFirstKeepsTheOrderAmongEquals() {
    Finding info = Samples.finding("a/a", Severity.INFO, "a.md", 1, 1, 2, "");
    Finding first = Samples.finding("a/b", Severity.ERROR, "b.md", 9, 1, 2, "");
    Finding second = Samples.finding("a/b", Severity.ERROR, "c.md", 1, 1, 2, "");
    Finding warning = Samples.finding("a/b", Severity.WARNING, "a.md", 2, 1, 2, "");
    Report report = report(info, warning, first, second);
    ReportFormat concise = ReportFormats.named("concise").orElseThrow();

    assertThat(write(ReportFormats.worstFirst(concise), report).lines())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("b.md:9:1:", "c.md:1:1:", "a.md:2:1:", "a.md:1:1:");
    // The graver ones are shown in their order, too.
    TextReport short4 = new TextReport(false, false, null, false, false, 4, TextReport.UNBROKEN);
    assertThat(write(ReportFormats.worstFirst(short4), report))
        .startsWith("b.md:9:1: error The page has no such anchor.  a/b\n\nc.md:1:1: error ");
  }

  @Test
  void conciseIsALineAFindingAndNothingElse() {
    Finding finding = saying("Which one?\nx", List.of("#a", "#b"), List.of(DEFINED));
    ReportFormat concise = ReportFormats.named("concise").orElseThrow();

    assertThat(write(concise, report(finding)))
        .isEqualTo(
            "docs/a.md:12:13: error Which one?\\u{000A}x (did you mean \"#a\" or \"#b\"?)"
                + " [anchor/missing]\n");
    assertThat(write(concise, report())).isEmpty();
  }

  @Test
  void formatsHaveNames() {
    assertThat(ReportFormats.names())
        .containsExactly(
            "azure",
            "checkstyle",
            "concise",
            "github",
            "github-summary",
            "gitlab",
            "html",
            "json",
            "jsonl",
            "junit",
            "rdjsonl",
            "sarif",
            "teamcity",
            "text");
    assertThat(ReportFormats.named("text")).contains(TextReport.plain());
    assertThat(ReportFormats.named("xml")).isEmpty();
  }
}
