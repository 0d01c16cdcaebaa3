package io.github.glosslint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Region.Columns;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

  private static final RuleId RULE = new RuleId("anchor/missing");

  @Test
  void columnsCountCodePointsAndForOthersUtf16UnitsAndBytes() {
    Finding finding = mark("one\n\n a 😀 [x] b\n", "[x]");
    assertThat(finding.region())
        .isEqualTo(new Region(3, 6, 3, 9, new Columns(7, 10), new Columns(9, 12)));
    assertThat(finding.excerpt()).isEqualTo(" a 😀 [x] b");
    assertThat(finding.excerptColumn()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAsTheyLike(String ending) {
    Finding finding = mark("one" + ending + "two [x]" + ending + "three" + ending, "[x]");
    assertThat(finding.region()).isEqualTo(new Region(2, 5, 2, 8));
    assertThat(finding.excerpt()).isEqualTo("two [x]");
  }

  @Test
  void tabsMarksAndEveryLengthOfUtf8AreCounted() {
    Finding finding = mark("é\te\u0301日😀[ä😀]", "[ä😀]");
    assertThat(finding.region())
        .isEqualTo(new Region(1, 7, 1, 11, new Columns(8, 13), new Columns(14, 22)));
  }

  @Test
  void manyMarksInALineHaveEachItsOwnColumns() {
    String text = "😀[a] ä[b]\n[c] ä[d]";
    List<Finding> findings =
        Findings.of(
            List.of(
                violation(new Location("a.md", text.indexOf("[a]"), text.indexOf(" ä"))),
                violation(new Location("a.md", text.indexOf("[b]"), text.indexOf("\n"))),
                violation(new Location("a.md", text.indexOf("[d]"), text.length()))),
            path -> new SourceText(path, text),
            UnaryOperator.identity());
    assertThat(findings)
        .extracting(Finding::region)
        .containsExactly(
            new Region(1, 2, 1, 5, new Columns(3, 6), new Columns(5, 8)),
            new Region(1, 7, 1, 10, new Columns(8, 11), new Columns(11, 14)),
            new Region(2, 6, 2, 9, new Columns(6, 9), new Columns(7, 10)));
  }

  @Test
  void aMarkOverSeveralLinesEndsOnItsLastOne() {
    Finding finding = mark("one [x\ny] two", "[x\ny]");
    assertThat(finding.region()).isEqualTo(new Region(1, 5, 2, 3));
    assertThat(finding.excerpt()).isEqualTo("one [x");
  }

  @Test
  void ofALongLineTheMarkedPartIsShown() {
    String text = "😀".repeat(5_000) + "[x]" + "😀".repeat(5_000);
    Finding finding = mark(text, "[x]");
    assertThat(finding.region())
        .isEqualTo(
            new Region(
                1, 5_001, 1, 5_004, new Columns(10_001, 10_004), new Columns(20_001, 20_004)));
    assertThat(finding.excerpt()).hasSizeLessThanOrEqualTo(Finding.MAX_EXCERPT).contains("[x]");
    int at = finding.excerpt().indexOf("[x]");
    assertThat(finding.excerptColumn() + finding.excerpt().codePointCount(0, at)).isEqualTo(5_001);
    assertThat(finding.excerpt()).doesNotContain("?").startsWith("😀").endsWith("😀");
  }

  @Test
  @DisplayName(
      "CRED-3 a report does not repeat secrets of the source, and columns stay as they are")
  void secretsAreStarred() {
    Finding finding = mark("see <https://me:pass@example.org/?key=abc&x=1> [x]", "[x]");
    assertThat(finding.excerpt()).isEqualTo("see <https://*******@example.org/?key=***&x=1> [x]");
    assertThat(finding.region()).isEqualTo(new Region(1, 48, 1, 51));
  }

  @Test
  @DisplayName("CRED-3 an excerpt shows no piece of a secret that its ends cut off")
  void secretsThatAreCutAreStarred() {
    String url = "https://me:" + "secret".repeat(100) + "@h/?token=" + "secret".repeat(100) + " ";
    for (int start = 0; start < url.length(); start += 7) {
      String text = "x".repeat(150) + " " + url.repeat(2);
      Violation violation = violation(new Location("a.md", 151 + start, 152 + start));
      Finding finding =
          Findings.of(
                  List.of(violation), path -> new SourceText(path, text), UnaryOperator.identity())
              .get(0);
      assertThat(finding.excerpt()).doesNotContain("ecre").hasSize(200);
    }
  }

  /** Tags divide long lines for the search, and hide nothing from it. */
  @Test
  @DisplayName("CRED-3 an excerpt of a long line of HTML shows no secret and no piece of one")
  void secretsBetweenTagsAreStarred() {
    String secret = "secret".repeat(20);
    String tags =
        "<a href=\"https://me:" + secret + "@h/?token=" + secret + "\">ghp_" + secret + "</a>&lt;";
    String text = tags.repeat(8);
    for (int start = 0; start < text.length(); start += 13) {
      Violation violation = violation(new Location("a.md", start, start + 1));
      Finding finding =
          Findings.of(
                  List.of(violation), path -> new SourceText(path, text), UnaryOperator.identity())
              .get(0);
      assertThat(finding.excerpt()).doesNotContain("ecre").hasSize(200);
    }
  }

  @Test
  void aFileThatShrankGetsPlacesWithinIt() {
    Violation violation = violation(new Location("a.md", 100, 200));
    List<Finding> findings =
        Findings.of(
            List.of(violation), path -> new SourceText(path, "ab\ncd"), UnaryOperator.identity());
    assertThat(findings.get(0).region()).isEqualTo(new Region(2, 3, 2, 3));
  }

  @Test
  void aFileThatIsGoneGetsItsFirstLine() {
    Violation violation = violation(new Location("a.md", 100, 200));
    List<Finding> findings =
        Findings.of(List.of(violation), path -> null, UnaryOperator.identity());
    assertThat(findings.get(0).region()).isEqualTo(new Region(1, 1, 1, 1));
    assertThat(findings.get(0).excerpt()).isEmpty();
  }

  @Test
  void eachFileIsReadOnceAndNotForItsStart() {
    Map<String, String> texts = Map.of("a.md", "one\ntwo", "b.md", "three");
    AtomicInteger read = new AtomicInteger();
    List<Violation> violations =
        List.of(
            violation(new Location("a.md", 0, 3)),
            violation(new Location("a.md", 4, 7)),
            violation(
                new Location("a.md", 4, 5), new RelatedLocation(new Location("b.md", 0, 0), "x")),
            violation(new Location("c.png", 0, 0)));
    Findings.of(
        violations,
        path -> {
          read.incrementAndGet();
          return new SourceText(path, texts.getOrDefault(path, ""));
        },
        UnaryOperator.identity());
    assertThat(read).hasValue(1);
  }

  @Test
  void pathsAreNamedFromTheWorkingDirectoryAndSortedSo() {
    List<Violation> violations =
        List.of(violation(new Location("a.md", 0, 0)), violation(new Location("b.md", 0, 0)));
    List<Finding> findings =
        Findings.of(violations, path -> null, path -> path.equals("a.md") ? "z/a.md" : "b.md");
    assertThat(findings).extracting(Finding::path).containsExactly("b.md", "z/a.md");
  }

  @Test
  void manyFindingsInOneLongLineTakeLinearTime() {
    String text = "[x] ".repeat(250_000);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      violations.add(violation(new Location("a.md", 4 * i, 4 * i + 3)));
    }
    List<Finding> findings =
        Findings.of(violations, path -> new SourceText(path, text), UnaryOperator.identity());
    // Quadratic work would be 10^11 steps and hit the build's time limit.
    assertThat(findings.get(99_999).column()).isEqualTo(399_997);
  }

  private static Finding mark(String text, String marked) {
    int start = text.indexOf(marked);
    Violation violation = violation(new Location("a.md", start, start + marked.length()));
    return Findings.of(
            List.of(violation), path -> new SourceText(path, text), UnaryOperator.identity())
        .get(0);
  }

  private static Violation violation(Location location, RelatedLocation... related) {
    return new Violation(
        RULE, Severity.ERROR, location, "Wrong", List.of(), List.of(), List.of(related));
  }
}
