package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.summary;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.terminal.TextReport;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on a terminal: no line is longer than it, unless a word is. */
class WrappedTextTest {

  private static final Related DEFINED =
      new Related("docs/b.md", new Region(3, 1, 3, 5), "the first of all the headings with this");

  private static final Report LONG =
      report(
          summary(
              2, 30, Map.of("what only a data file of the site knows", 4), "vendor was left out"),
          saying(
              "No heading or anchor \"instal\" in this page, which has none at all",
              List.of("#install", "#installer", "#installation"),
              List.of(DEFINED)));

  private static TextReport text(int width) {
    return new TextReport(false, true, null, false, false, Integer.MAX_VALUE, width);
  }

  @Test
  void linesAreBrokenAtWordsAndGoOnIndented() {
    assertThat(write(text(40), LONG))
        .isEqualTo(
            """
            docs/a.md:12:13: error No heading or
                anchor "instal" in this page, which
                has none at all  anchor/missing
                | See [setup](#instal).
                |             ^^^^^^
                = did you mean one of "#install",
                  "#installer", "#installation"?
                docs/b.md:3:1: the first of all the
                  headings with this

              1  anchor/missing

            Unknown, not judged:
              4  what only a data file of the site
                 knows

            note: vendor was left out

            1 error in 2 documents, 30 links checked; 4 unknown
            """);
  }

  @Test
  void aRuleForWhichThereIsNoRoomBeginsALine() {
    assertThat(write(text(53), LONG))
        .startsWith(
            """
            docs/a.md:12:13: error No heading or anchor "instal"
                in this page, which has none at all
                anchor/missing
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 53, 80, 120, 300})
  void coloursTakeNoRoom(int width) {
    TextReport coloured = new TextReport(true, true, null, false, false, Integer.MAX_VALUE, width);
    assertThat(write(coloured, LONG).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(write(text(width), LONG));
  }

  @Test
  void whereThereIsRoomNothingIsBroken() {
    assertThat(write(text(300), LONG)).isEqualTo(write(TextReport.plain(), LONG));
  }

  @Test
  void wideCharactersTakeTwoCellsAndMarksNone() {
    Finding wide = saying("語語語語 語語語語 e\u0301e\u0301e\u0301e\u0301 x", List.of(), List.of());

    // 22 cells before the message, 8 for each word in Chinese, 4 for the accents.
    assertThat(write(text(44), report(wide)))
        .startsWith(
            "docs/a.md:12:13: error 語語語語 語語語語\n    e\u0301e\u0301e\u0301e\u0301 x  anchor/missing\n");
    assertThat(write(text(45), report(wide)))
        .startsWith("docs/a.md:12:13: error 語語語語 語語語語 e\u0301e\u0301e\u0301e\u0301\n");
  }

  @Test
  void aWordIsNeverCut() {
    String url = "https://example.org/" + "a".repeat(60);
    Finding finding = saying("The URL " + url + " is dead", List.of(url), List.of());

    assertThat(write(text(40), report(finding)))
        .startsWith(
            """
            docs/a.md:12:13: error The URL
                %s
                is dead  anchor/missing
            """
                .formatted(url))
        .contains("    = did you mean\n      \"" + url + "\"?\n");
  }

  @Test
  void sourcesAreCutToTheTerminalWithTheirMarksBelow() {
    String source = "a".repeat(60) + "[setup](#instal)" + "b".repeat(60);
    Finding finding = Samples.finding("anchor/missing", Severity.ERROR, "a.md", 1, 69, 76, source);

    List<String> lines = write(text(70), report(finding)).lines().toList();

    String excerpt = lines.get(1);
    String marks = lines.get(2);
    assertThat(excerpt.length()).isEqualTo(70);
    assertThat(excerpt.substring(marks.indexOf('^'), marks.length())).isEqualTo("#instal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::error::x", "\u00A0::error::x", "##[error]x", "##vso[x]"})
  void noBrokenLineSpeaksToABuildServer(String attack) {
    Finding finding = saying("a ".repeat(12) + attack, List.of(attack), List.of(DEFINED));

    for (int width = 40; width < 70; width++) {
      String text = write(text(width), report(summary(1, 1, Map.of(attack, 1), attack), finding));
      assertThat(text).doesNotContain("##[", "##vso[");
      assertThat(text.lines()).noneMatch(Pattern.compile("^[\\s\\p{Z}]*::").asPredicate());
    }
  }
}
