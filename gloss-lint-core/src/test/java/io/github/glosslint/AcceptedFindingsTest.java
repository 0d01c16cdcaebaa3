package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that somebody accepts, by a comment or in the baseline. */
class AcceptedFindingsTest {

  private static final String RULE = "link/missing-file";

  @TempDir Path folder;

  @BeforeEach
  void real() throws IOException {
    folder = folder.toRealPath();
  }

  @Test
  void aCommentIsAboveAParagraphAndBehindALineWithinOne() throws Exception {
    assertThat(with("# A\n\n[b](b.md)\n", "b")).isEqualTo("# A\n\n" + next() + "\n[b](b.md)\n");
    assertThat(with("# A\n\nOne\n[b](b.md) two\nthree\n", "b"))
        .isEqualTo("# A\n\nOne\n[b](b.md) two " + line() + "\nthree\n");
    assertThat(with("- one\n- [b](b.md)\n- two\n", "b"))
        .isEqualTo("- one\n- [b](b.md) " + line() + "\n- two\n");
  }

  @Test
  void tablesQuotesAndDefinitionsStayWhatTheyAre() throws Exception {
    assertThat(with("| a | b |\n|---|---|\n| x | [b](b.md) |\n", "b"))
        .isEqualTo("| a | b |\n|---|---|\n| x | [b](b.md) " + line() + " |\n");
    assertThat(with("> one\n> [b](b.md)\n", "b")).isEqualTo("> one\n> [b](b.md) " + line() + "\n");
    assertThat(with("[x] and [y]\n\n[x]: https://example.org\n[y]: b.md\n", "b"))
        .isEqualTo(
            "[x] and [y]\n\n[x]: https://example.org\n"
                + next().replace(RULE, "definition/missing-target")
                + "\n[y]: b.md\n");
    assertThat(with("# A\r\n\r\n[b](b.md)\r\n", "b"))
        .isEqualTo("# A\r\n\r\n" + next() + "\r\n[b](b.md)\r\n");
  }

  @Test
  void rstHasCommentsOfItsOwn() throws Exception {
    write("conf.py", "project = \"P\"\nextensions = [\"myst_parser\"]\n");
    write("index.rst", "A\n=\n\nSee :doc:`nowhere`.\n");
    Finding finding = findings().get(0);
    try (Workspace workspace = open()) {
      FixedFile file = workspace.suppressing(folder.resolve("index.rst"), finding, "why");
      assertThat(file.after())
          .isEqualTo(
              "A\n=\n\n.. gloss-lint-disable-next-line "
                  + finding.rule()
                  + " -- why\n\nSee :doc:`nowhere`.\n");
      write("index.rst", file.after());
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void aFindingIsAddedToTheBaselineOrBeginsOne() throws Exception {
    write("a.md", "# A\n\n[b](b.md) [c](c.md) [b](b.md)\n");
    List<Finding> findings = findings();
    assertThat(findings).hasSize(3);
    try (Workspace workspace = open()) {
      for (Finding finding : findings) {
        FixedFile file = workspace.knowing(finding);
        assertThat(file.path()).isEqualTo("gloss-lint-baseline.json");
        write("gloss-lint-baseline.json", file.after());
      }
      assertThat(workspace.report().findings()).isEmpty();
    }
    assertThat(Files.readString(folder.resolve("gloss-lint-baseline.json")))
        .contains("\"count\": 2");
  }

  private String with(String text, String name) throws IOException {
    write("a.md", text);
    Finding finding = findings().get(0);
    assertThat(finding.marked()).contains(name);
    try (Workspace workspace = open()) {
      FixedFile file = workspace.suppressing(folder.resolve("a.md"), finding, "why");
      assertThat(file.before()).isEqualTo(text);
      assertThat(workspace.report().findings()).contains(finding);
      write("a.md", file.after());
    }
    assertThat(findings()).as(name).isEmpty();
    return Files.readString(folder.resolve("a.md"));
  }

  private Workspace open() {
    return GlossLint.at(folder).workingDirectory(folder).usualBaseline().open();
  }

  private List<Finding> findings() {
    return GlossLint.at(folder).workingDirectory(folder).check().findings();
  }

  private static String next() {
    return "<!-- gloss-lint-disable-next-line " + RULE + " -- why -->";
  }

  private static String line() {
    return "<!-- gloss-lint-disable-line " + RULE + " -- why -->";
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }
}
