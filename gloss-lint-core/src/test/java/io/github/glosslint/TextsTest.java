package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.config.SettingsException;
import io.github.glosslint.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that are on no disk. */
class TextsTest {

  @Test
  void oneText() {
    // pom.xml is in the working directory, and none of the tree's.
    Report report = GlossLint.ofText("a.md", "# A\n\n[x](#b) [y](pom.xml)\n").check();
    assertThat(places(report))
        .containsExactly("a.md:3:5 anchor/missing", "a.md:3:13 link/missing-file");
    assertThat(report.failures()).isEmpty();
    assertThat(report.summary().notes()).isEmpty();
  }

  @Test
  void linksLeadFromTextToText() {
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "docs/a.md", "# A\n\n[b](../b.md#b) ![i](i.png) [c](../B.md)\n",
                    "docs/i.png", "",
                    "b.md", "# B\n\n[a](docs/a.md#a)\n"))
            .check();
    assertThat(places(report)).containsExactly("docs/a.md:3:32 link/case-mismatch");
    assertThat(report.summary().files()).isEqualTo(2);
  }

  @Test
  void aSiteIsOneWithItsConfiguration() {
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "_config.yml", "baseurl: /g\n",
                    "a.md", "---\n---\n# A\n\n{% include b.md %}\n\n[x]({{site.baseurl}}/c)\n",
                    "_includes/b.md", "[b](#nowhere)\n",
                    "c.md", "---\n---\n# C\n"))
            .check();
    assertThat(places(report)).contains("_includes/b.md:1:5 anchor/missing");
  }

  @Test
  void settingsAreAmongTheFiles() {
    Map<String, String> files =
        Map.of("gloss-lint.yml", "exclude: [old/**]\n", "old/a.md", "[x](y.md)", "b.md", "# B\n");
    assertThat(GlossLint.ofTexts(files).documents()).containsExactly("b.md");
    assertThat(GlossLint.ofTexts(files).settings("{}", "mine").documents()).hasSize(2);
    assertThatThrownBy(GlossLint.ofTexts(Map.of("gloss-lint.yml", "x: 1"))::check)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gloss-lint.yml:1:1");
  }

  @Test
  void ignoreFilesCount() {
    assertThat(
            GlossLint.ofTexts(Map.of(".gitignore", "old/\n", "old/a.md", "", "b.md", ""))
                .documents())
        .containsExactly("b.md");
  }

  @Test
  void whatNeedsADiskSaysSo() {
    GlossLint lint = GlossLint.ofText("a.md", "");
    assertThatThrownBy(() -> lint.changedSince("HEAD"))
        .hasMessage("changedSince needs files on disk");
    assertThatThrownBy(() -> lint.text(Path.of("a.md"), "")).hasMessage("text needs files on disk");
    assertThatThrownBy(lint::open).hasMessage("open needs files on disk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a.md", "../a.md", "a//b.md", "a/./b.md", "a/"})
  void pathsAreThoseOfFilesBelowTheRoot(String path) {
    assertThatThrownBy(() -> GlossLint.ofText(path, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(f -> f.path() + ":" + f.line() + ":" + f.column() + " " + f.rule())
        .toList();
  }
}
