package io.github.glosslint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.AppliedFixes;
import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comments suppress, what they do not, and what is said of them. */
class SuppressionsTest {

  private static final String LINK = "[x](gone.md)";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link/missing-file",
        "link",
        "link/*",
        "*",
        "",
        "MD057",
        "anchor/missing, link/missing-file",
        "link/missing-file,anchor/missing",
        "anchor/missing link/missing-file",
        ",link/missing-file,",
        "link/missing-file -- a reason, with anchor/missing",
        "-- all of it",
        "link/missing-file --",
        "link/missing-file --- dashes"
      })
  void rulesAreNamedOrAllAreMeant(String names) {
    Report report =
        GlossLint.ofText("a.md", LINK + " <!-- gloss-lint-disable-line " + names + " -->\n")
            .severity("meta/unused-suppression", Severity.OFF)
            .check();
    assertThat(places(report)).isEmpty();
    assertThat(report.suppressed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gloss-lint-disable-line anchor/missing",
        "gloss-lint-disable-line anchors",
        "gloss-lint-disable-line link/missing",
        "gloss-lint-disable-next-line",
        "gloss-lint-disable-lines",
        "gloss-lint-disable",
        "gloss-lint",
        "gloss-lint disable-line",
        "gloss-linter-disable-line",
        "eslint-disable-line",
        "not gloss-lint-disable-line"
      })
  void nothingElseSuppresses(String said) {
    Report report = check(LINK + " <!-- " + said + " -->\n");
    assertThat(places(report)).contains("1:5 link/missing-file");
    assertThat(report.suppressed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# gloss-lint-disable-file link/missing-file",
        "# gloss-lint-disable-file",
        "# gloss-lint-disable link -- reason",
        "title: x # gloss-lint-disable link",
        "title: [x, # gloss-lint-disable link\n  y]",
        "gloss-lint:\n  disable: [link/missing-file]",
        "gloss-lint: {disable: [anchor/missing, MD057]}",
        "gloss-lint: {disable: link/missing-file}",
        "gloss-lint: {disable: 'anchor, link'}",
        "gloss-lint: {disable: true}",
        "gloss-lint:\n  disable:\n    link/missing-file: it is built",
        "gloss-lint:\n  disable:\n    - link"
      })
  void frontMatterSpeaksToo(String yaml) {
    for (String end : List.of("\n", "\r\n")) {
      String text = "---\né😀: x\n" + yaml + "\n---\n\n" + LINK + "\n";
      Report report =
          GlossLint.ofText("a.md", text.replace("\n", end))
              .severity("meta/unused-suppression", Severity.OFF)
              .check();
      assertThat(places(report)).isEmpty();
      assertThat(report.suppressed()).hasSize(1);
      assertThat(report.suppressed().get(0).by().region().line()).isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: 'x # gloss-lint-disable link'",
        "title: x# gloss-lint-disable link",
        "title: |\n  # gloss-lint-disable link\n  text",
        "gloss-lint: disable",
        "gloss-lint: {disable: []}",
        "gloss-lint: {disable: false}",
        "gloss-lint: {disable: {}}",
        "gloss: {disable: [link]}",
        "other:\n  gloss-lint: {disable: [link]}"
      })
  void otherFrontMatterSaysNothing(String yaml) {
    Report report = check("---\n" + yaml + "\n---\n\n" + LINK + "\n");
    assertThat(report.suppressed()).isEmpty();
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void misspeltFrontMatterIsReported() {
    String text = "---\ngloss-lint:\n  disabel: [link]\n  disable: [lnk/x]\n---\n";
    assertThat(places(check(text)))
        .containsExactly("3:3 meta/unknown-rule", "4:13 meta/unknown-rule");
  }

  @Test
  void offUntilItIsOnAgain() {
    String text =
        """
        [x](gone.md)
        <!-- gloss-lint-disable link/missing-file, anchor -->

        [x](gone.md) [y](#y)

        <!-- gloss-lint-enable anchor/missing -->

        [x](gone.md) [y](#y)

        <!-- gloss-lint-enable -->

        [x](gone.md) [y](#y)
        """;
    assertThat(places(check(text)))
        .containsExactly(
            "1:5 link/missing-file",
            "8:18 anchor/missing",
            "12:5 link/missing-file",
            "12:18 anchor/missing");
  }

  @Test
  void allOffButOneOnAgain() {
    String text =
        """
        <!-- gloss-lint-disable -->
        [x](gone.md) [y](#y)
        <!-- gloss-lint-enable link/* -->
        [x](gone.md) [y](#y)

        <!-- gloss-lint-disable -->
        [x](gone.md) [y](#y)
        """;
    assertThat(places(check(text))).containsExactly("4:5 link/missing-file");
  }

  @Test
  void withinALineFromTheCommentOn() {
    String text =
        "[a](gone.md) <!-- gloss-lint-disable --> [b](gone.md) <!-- gloss-lint-enable --> [c](gone.md)\n";
    assertThat(places(check(text)))
        .containsExactly("1:5 link/missing-file", "1:86 link/missing-file");
  }

  @Test
  void severalCommentsOnALine() {
    String text =
        "[x](gone.md) [y](#y) <!-- gloss-lint-disable-line link/missing-file -->"
            + "<!-- gloss-lint-disable-line anchor/missing -->\n";
    assertThat(places(check(text))).isEmpty();
  }

  @Test
  void commentsAboutTheNextLineAreNoNextLine() {
    String text =
        """
        <!-- gloss-lint-disable-next-line link/missing-file -->
        <!-- gloss-lint-disable-next-line anchor/missing -->

        [x](gone.md) [y](#y)
        [x](gone.md) [y](#y)
        """;
    assertThat(places(check(text))).containsExactly("5:5 link/missing-file", "5:18 anchor/missing");
  }

  @Test
  void aLineWithTextIsTheNextLineWhateverCommentIsOnIt() {
    String text =
        """
        Text <!-- gloss-lint-disable-next-line link -->
        [x](gone.md) <!-- gloss-lint-disable-line anchor -->
        [x](gone.md)
        """;
    assertThat(places(check(text)))
        .containsExactly("2:14 meta/unused-suppression", "3:5 link/missing-file");
  }

  @ParameterizedTest
  @CsvSource({"<!-- gloss-lint-disable-file -->", "<!-- gloss-lint-disable-file link -->"})
  void aWholeFileWhereverTheCommentIs(String comment) {
    assertThat(places(check(LINK + "\n\n" + comment + "\n\n" + LINK + "\n"))).isEmpty();
  }

  @Test
  void aFileAsAWhole() {
    Map<String, String> claims =
        Map.of(
            "_config.yml", "",
            "a.md", "---\npermalink: /x/\n---\n# A\n",
            "b.md", "---\npermalink: /x/\n---\n# B\n");
    assertThat(GlossLint.ofTexts(claims).check().findings()).isNotEmpty();
    assertThat(places(GlossLint.ofText("a.md", "\0bad\n").check())).isNotEmpty();
    for (String verb : List.of("disable", "disable-line", "disable-file")) {
      Report report =
          GlossLint.ofTexts(
                  Map.of(
                      "README.md",
                      "# A\n",
                      "a.md",
                      "<!-- gloss-lint-" + verb + " front-matter/missing -->\n# A\n"))
              .severity("front-matter/missing", Severity.WARNING)
              .check();
      assertThat(report.findings())
          .extracting(each -> each.path() + " " + each.rule())
          .containsExactly("README.md front-matter/missing");
    }
  }

  @Test
  void anIncludedFileSpeaksForItself() {
    Map<String, String> tree =
        Map.of(
            "_config.yml",
            "",
            "a.md",
            "---\n---\n<!-- gloss-lint-disable-file -- a -->\n{% include b.md %}\n" + LINK + "\n",
            "_includes/b.md",
            "[b](gone.md)\n\n<!-- gloss-lint-disable -->\n\n[c](gone.md)\n");
    Report report = GlossLint.ofTexts(tree).check();
    assertThat(report.findings())
        .extracting(each -> each.path() + ":" + each.line())
        .containsExactly("_includes/b.md:1");
    assertThat(report.suppressed())
        .extracting(each -> each.finding().path() + ":" + each.finding().line())
        .containsExactly("_includes/b.md:5", "a.md:5");
  }

  @Test
  void whatFollowsFromASuppressedCauseStaysAway() {
    String definition = "[x]\n\n[x]: gone.md <!-- gloss-lint-disable-line -->\n";
    assertThat(places(check("[x]\n\n[x]: gone.md\n"))).hasSize(1);
    Report report =
        check("<!-- gloss-lint-disable-file -->\n\n[x]\n\n[x]: gone.md\n\n" + LINK + "\n");
    assertThat(places(report)).isEmpty();
    assertThat(report.suppressed()).hasSize(2);
    assertThat(places(check(definition))).isNotEmpty();
  }

  @Test
  void theLedgerCountsWhatIsSuppressedAsReported() {
    Report report = check(LINK + " <!-- gloss-lint-disable-line -->\n[y](#y)\n");
    assertThat(report.summary().ledger().count(Kind.LINK, Outcome.REPORTED)).isEqualTo(2);
    assertThat(report.summary().ledger().count(Kind.LINK)).isEqualTo(2);
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void theReportNamesCommentAndReason() {
    Report report = check("# A\n\n<!-- gloss-lint-disable-next-line -- soon -->\n" + LINK + "\n");
    SuppressedFinding suppressed = report.suppressed().get(0);
    assertThat(suppressed.by().path()).isEqualTo("a.md");
    assertThat(suppressed.by().region().line()).isEqualTo(3);
    assertThat(suppressed.by().reason()).isEqualTo("soon");
    assertThat(suppressed.finding().line()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A rule that is off, or that asks the web; a target that is unknown.
        "<!-- gloss-lint-disable-file asset/unused -->\n",
        "<!-- gloss-lint-disable-line url/dead --> [x](https://example.org/)\n",
        "<!-- gloss-lint-disable-line url --> [x](https://example.org/)\n",
        "<!-- gloss-lint-disable-line --> [x](https://example.org/)\n",
        "<!-- gloss-lint-disable-line link --> [x]({{ page.unheard }})\n"
      })
  void inDoubtNothingIsUnused(String text) {
    Report report =
        GlossLint.ofTexts(Map.of("_config.yml", "", "a.md", "---\n---\n" + text)).check();
    assertThat(places(report)).isEmpty();
  }

  @Test
  void rulesThatWereNotAskedForAreNotJudged() {
    String text =
        "<!-- gloss-lint-disable-file -->\n<!-- gloss-lint-disable-file link -->\n"
            + "<!-- gloss-lint-disable-file anchor/missing -->\n";
    List<String> all = places(check(text));
    assertThat(all).hasSize(3);
    Report some =
        GlossLint.ofText("a.md", text)
            .only(List.of("anchor/missing", "meta/unused-suppression"))
            .check();
    assertThat(places(some)).containsExactly("3:1 meta/unused-suppression");
  }

  @Test
  void ofFilesAloneRulesAboutTheTreeSayNothing() throws IOException {
    Path root = folder.toRealPath();
    Path file = root.resolve("a.md");
    Files.writeString(
        file,
        "<!-- gloss-lint-disable-file link/missing-file -->\n"
            + "<!-- gloss-lint-disable-file heading/empty -->\n"
            + "<!-- gloss-lint-disable-file -->\n");
    assertThat(places(GlossLint.at(file).workingDirectory(root).check()))
        .containsExactly("2:1 meta/unused-suppression");
    assertThat(places(GlossLint.at(root).workingDirectory(root).check())).hasSize(3);
  }

  @Test
  void onlyItsNameSilencesAnUnusedOne() {
    assertThat(places(check("<!-- gloss-lint-disable-file -->\n# A\n"))).hasSize(1);
    assertThat(places(check("<!-- gloss-lint-disable-file anchor, meta -->\n# A\n"))).isEmpty();
    assertThat(
            places(check("<!-- gloss-lint-disable-file anchor, meta/unused-suppression -->\n# A")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^# A\\n\\n<!-- gloss-lint-disable-next-line -->\\nText\\n^|^# A\\n\\nText\\n^",
        "^# A\\r\\n\\r\\n<!-- gloss-lint-disable-next-line -->\\r\\nText^|^# A\\r\\n\\r\\nText^",
        "^# A\\n<!-- gloss-lint-disable-next-line -->\\nText\\n^|^# A\\nText\\n^",
        "^Text\\n<!-- gloss-lint-disable-next-line -->\\nText\\n^|^Text\\n\\nText\\n^",
        "^Text <!-- gloss-lint-disable-line -->\\nText\\n^|^Text\\nText\\n^",
        "^Text <!-- gloss-lint-disable-line --> more\\n^|^Text more\\n^",
        "^| a |\\n|---|\\n| b <!-- gloss-lint-disable-line --> |\\n^|^| a |\\n|---|\\n| b |\\n^",
        "^- a\\n\\n  <!-- gloss-lint-disable-line -->\\n\\n- b\\n^|^- a\\n\\n\\n- b\\n^",
        "^> <!-- gloss-lint-disable-line -->\\n> b\\n^|^>\\n> b\\n^",
        "^[a](#a) <!-- gloss-lint-disable-line link, anchor, url --> b\\n^"
            + "|^[a](#a) <!-- gloss-lint-disable-line anchor --> b\\n^",
        "^[a](#a) <!-- gloss-lint-disable-line anchor, link, url -- c -->\\n^"
            + "|^[a](#a) <!-- gloss-lint-disable-line anchor -- c -->\\n^",
      })
  void unusedOnesAreRemoved(String text, String without) throws IOException {
    Path root = folder.toRealPath();
    Path file = root.resolve("a.md");
    Files.writeString(file, text.replace("\\n", "\n").replace("\\r", "\r"));
    GlossLint lint = GlossLint.at(root).workingDirectory(root);
    List<Finding> unused =
        lint.check().findings().stream().filter(each -> each.rule().area().equals("meta")).toList();
    assertThat(AppliedFixes.apply(root, unused, Safety.SAFE)).hasSize(1);
    assertThat(Files.readString(file)).isEqualTo(without.replace("\\n", "\n").replace("\\r", "\r"));
  }

  @Test
  void partingWordsItIsNotRemovedUnseen() {
    Report report = check("Te<!-- gloss-lint-disable-line -->xt\n");
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().get(0).fixes().get(0).safety()).isEqualTo(Safety.UNSAFE);
  }

  @Test
  void aMillionCommentsTakeLinearTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("<!-- gloss-lint-disable-next-line link/missing-file -->\n");
    }
    text.append("[x](gone.md) <!-- gloss-lint-disable -->".repeat(40_000));
    Report report = check(text.toString());
    assertThat(report.suppressed()).hasSize(40_000);
  }

  private static Report check(String text) {
    return GlossLint.ofText("a.md", text).check();
  }

  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(each -> each.line() + ":" + each.column() + " " + each.rule())
        .toList();
  }
}
