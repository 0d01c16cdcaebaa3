package io.github.glosslint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Region.Columns;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixPlacementTest {

  @Test
  void anEditHasItsOwnPlaceInEveryUnit() {
    String text = "# Rose\n\n😀 [rosse]\n";
    Location label = at(text, "rosse");
    PlacedFix fix = placed(text, Fix.replace(label, "rosse", "rose", Safety.SAFE));

    assertThat(fix.safety()).isEqualTo(Safety.SAFE);
    PlacedEdit edit = fix.edits().get(0);
    assertThat(edit.location()).isEqualTo(label);
    assertThat(edit.path()).isEqualTo("docs/a.md");
    assertThat(edit.region())
        .isEqualTo(new Region(3, 4, 3, 9, new Columns(5, 10), new Columns(7, 12)));
  }

  @Test
  void whatWasReadOtherwiseIsOnlyShown() {
    String text = "[a]({{ page.next }})";
    Fix fix = Fix.replace(at(text, "{{ page.next }}"), "/next", "/nest", Safety.SAFE);
    assertThat(placed(text, fix).safety()).isEqualTo(Safety.DISPLAY);
    Fix beyond = Fix.replace(new Location("a.md", 10, 99), "/next", "/nest", Safety.SAFE);
    assertThat(placed(text, beyond).safety()).isEqualTo(Safety.DISPLAY);
  }

  @Test
  void aFileThatIsGoneIsOnlyShown() {
    Fix fix = Fix.of("delete it", Safety.SAFE, Edit.overwrite(new Location("a.md", 0, 0), "x"));
    Finding finding =
        Findings.of(List.of(violation(fix)), path -> null, path -> "docs/" + path).get(0);
    assertThat(finding.fixes())
        .extracting(PlacedFix::safety, f -> f.edits().get(0).region())
        .containsExactly(tuple(Safety.DISPLAY, new Region(1, 1, 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreThoseOfTheFile(String ending) {
    String text = "one" + ending + "  [a]: b  " + ending + "two";
    PlacedFix lines =
        placed(text, Fix.of("delete", Safety.SAFE, Edit.deleteLines(at(text, "[a]: b"))));
    assertThat(lines.safety()).isEqualTo(Safety.SAFE);
    assertThat(applied(text, lines)).isEqualTo("one" + ending + "two");
    assertThat(lines.edits().get(0).region()).isEqualTo(new Region(2, 1, 3, 1));

    PlacedFix insertion =
        placed(text, Fix.of("insert", Safety.SAFE, Edit.insert("a.md", 0, "---\n---\n")));
    assertThat(applied(text, insertion)).startsWith("---" + ending + "---" + ending + "one");
  }

  @Test
  void linesWithSomethingElseOnThemStay() {
    for (String text : List.of("> [a]: b\n", "[a]: b x\n")) {
      Fix fix = Fix.of("delete", Safety.SAFE, Edit.deleteLines(at(text, "[a]: b")));
      assertThat(placed(text, fix).safety()).isEqualTo(Safety.DISPLAY);
    }
  }

  @Test
  @DisplayName("CRED-3 a fix that writes a secret, or makes one, is starred and for reading only")
  void secretsAreStarred() {
    String text = "<https://me:old@example.org/>";
    Location password = at(text, "old");
    for (Fix fix :
        List.of(
            Fix.replace(password, "old", "hush", Safety.SAFE),
            Fix.replace(
                at(text, "https://me:old@example.org/"),
                "https://me:old@example.org/",
                "https://me:hush@example.com/",
                Safety.SAFE))) {
      PlacedFix placed = placed(text, fix);
      assertThat(placed.edits().get(0).replacement()).doesNotContain("hush").contains("*");
      assertThat(placed.safety()).isEqualTo(Safety.DISPLAY);
    }
    PlacedFix elsewhere =
        placed(text, Fix.replace(at(text, "https"), "https", "http", Safety.SAFE));
    assertThat(elsewhere.safety()).isEqualTo(Safety.SAFE);
  }

  @Test
  void editsOfAFixNeverOverlap() {
    Edit first = Edit.delete(new Location("a.md", 0, 3), "abc");
    Edit second = Edit.delete(new Location("a.md", 2, 4), "cd");
    assertThatThrownBy(() -> new Fix("x", Safety.SAFE, List.of(second, first)))
        .isInstanceOf(IllegalArgumentException.class);
    Edit elsewhere = Edit.delete(new Location("b.md", 2, 4), "cd");
    assertThat(new Fix("x", Safety.SAFE, List.of(elsewhere, first)).edits()).hasSize(2);
  }

  private static String applied(String text, PlacedFix fix) {
    PlacedEdit edit = fix.edits().get(0);
    return text.substring(0, edit.location().start())
        + edit.replacement()
        + text.substring(edit.location().end());
  }

  private static Location at(String text, String part) {
    int start = text.indexOf(part);
    return new Location("a.md", start, start + part.length());
  }

  private static PlacedFix placed(String text, Fix fix) {
    return Findings.of(
            List.of(violation(fix)), path -> new SourceText(path, text), path -> "docs/" + path)
        .get(0)
        .fixes()
        .get(0);
  }

  private static Violation violation(Fix fix) {
    return new Violation(
        new RuleId("a/b"),
        Severity.ERROR,
        new Location("a.md", 0, 1),
        "Wrong",
        List.of(),
        List.of(fix),
        List.of());
  }
}
