package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossLintTest {

  @TempDir Path folder;

  @BeforeEach
  void aCheckout() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    write("docs/a.md", "# A\n\n[x](gone.md) [y](#gone)\n");
    write("guide/b.md", "# B\n\n[x](../docs/a.md#gone)\n");
  }

  @Test
  void aTextMayHaveTheSettings() throws IOException {
    Path file = folder.resolve("gloss-lint.yml");
    Path base = folder.resolve("base.yml");
    GlossLint lint =
        GlossLint.at(folder)
            .workingDirectory(folder)
            .text(file, "extends: base.yml\n")
            .text(base, "exclude: docs\n");
    assertThat(places(lint.check())).containsExactly("guide/b.md:3:17 anchor/missing");
    write("gloss-lint.yml", "exclude: guide\n");
    assertThat(places(lint.check())).containsExactly("guide/b.md:3:17 anchor/missing");
  }

  @Test
  void aSentenceChecksATree() {
    Report report = GlossLint.at(folder).workingDirectory(folder).check();
    assertThat(places(report))
        .containsExactly(
            "docs/a.md:3:5 link/missing-file",
            "docs/a.md:3:18 anchor/missing",
            "guide/b.md:3:17 anchor/missing");
    assertThat(report.summary().files()).isEqualTo(2);
    assertThat(report.summary().links()).isEqualTo(3);
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void aCallerSelectsDocumentsFromItsOwnFolder() {
    GlossLint check = GlossLint.at(folder).workingDirectory(folder.resolve("docs"));
    assertThat(check.documents()).containsExactly("../guide/b.md", "a.md");
    assertThat(check.exclude(List.of("/a.md")).documents()).containsExactly("../guide/b.md");
    assertThat(check.onlyDocuments(List.of("*.txt")).documents()).isEmpty();
  }

  @Test
  void settingsMayStandInAText() {
    Path docs = folder.resolve("docs");
    Report report =
        GlossLint.at(folder)
            .workingDirectory(docs)
            .settings("exclude: [/a.md]\nrules: {anchor/missing: info}\n", "pom.xml, <settings>")
            .check();
    assertThat(places(report)).containsExactly("../guide/b.md:3:17 anchor/missing");
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.INFO);
    assertThatThrownBy(
            GlossLint.at(docs).settings("rules: {anchor/mising: off}", "pom.xml, <settings>")
                ::check)
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("pom.xml, <settings>:1:9: ");
  }

  @Test
  void aFaultOfOursWhileTheWebIsAskedHidesNothing() {
    UrlOracle broken =
        new UrlOracle() {
          @Override
          public UrlReport ask(UrlQuestion question) {
            throw new IllegalStateException("no answer");
          }

          @Override
          public void stop() {}
        };
    Report report = GlossLint.at(folder).workingDirectory(folder).urls(broken).check();
    assertThat(report.findings()).hasSize(3);
    assertThat(report.failures())
        .extracting(Failure::doing)
        .containsExactly("checking external URLs");
  }

  @Test
  void pathsAreThoseOfTheWorkingDirectory() {
    Report report =
        GlossLint.at(folder.resolve("guide")).workingDirectory(folder.resolve("docs")).check();
    assertThat(report.findings()).extracting(Finding::path).containsExactly("../guide/b.md");
  }

  @Test
  void theNearestSettingsCountForEachTarget() throws IOException {
    write("docs/gloss-lint.yml", "rules: {link/missing-file: off, anchor/missing: warning}\n");
    Report report =
        GlossLint.at(folder.resolve("docs"), folder.resolve("guide"))
            .workingDirectory(folder)
            .check();
    assertThat(places(report))
        .containsExactly("docs/a.md:3:18 anchor/missing", "guide/b.md:3:17 anchor/missing");
    assertThat(report.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.ERROR);
  }

  @Test
  void theCallerHasTheLastWord() throws IOException {
    write("gloss-lint.yml", "rules: {anchor/missing: off}\n");
    assertThat(places(lint().settings(Settings.defaults()).check())).hasSize(3);
    assertThat(places(lint().severity("anchor/missing", Severity.INFO).check())).hasSize(3);
    assertThat(places(lint().only(List.of("link/missing-file")).check()))
        .containsExactly("docs/a.md:3:5 link/missing-file");
    assertThatThrownBy(() -> lint().only(List.of("link/missing-fiel")).check())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("link/missing-file");
  }

  @Test
  void aTextStandsForAFile() {
    Path unsaved = folder.resolve("docs/new.md");
    Report report =
        GlossLint.at(unsaved).workingDirectory(folder).text(unsaved, "[x](a.md) [y](b.md)").check();
    assertThat(places(report)).containsExactly("docs/new.md:1:15 link/missing-file");
  }

  @Test
  void aMissingTargetIsSaid() {
    assertThatThrownBy(() -> GlossLint.at(folder.resolve("nowhere")).check())
        .isInstanceOf(UncheckedIOException.class);
  }

  private GlossLint lint() {
    return GlossLint.at(folder).workingDirectory(folder);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(f -> f.path() + ":" + f.line() + ":" + f.column() + " " + f.rule())
        .toList();
  }
}
