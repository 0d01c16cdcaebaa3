package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CFG-4: settings of the commit that a change is meant for. */
@Timeout(120)
class SettingsFromTest {

  private static final String BROKEN = "[a](gone.md)\n";

  private static final String KNOWN =
      """
      {
        "version": 1,
        "paths": ["."],
        "findings": [
          {"path": "a.md", "rule": "link/missing-file", "subject": "gone.md", "count": 1}
        ]
      }
      """;

  @TempDir Path temporary;

  private Path folder;
  private GitRepository repository;

  @BeforeEach
  void aRepository() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("site"));
    repository = GitRepository.in(folder).write("a.md", BROKEN);
  }

  private GlossLint lint() {
    return GlossLint.at(folder).workingDirectory(folder).settingsFrom("main");
  }

  private static List<String> found(Report report) {
    return report.findings().stream().map(f -> f.severity() + " " + f.rule()).toList();
  }

  private static List<String> notes(Report report) {
    return report.summary().notes();
  }

  @Test
  @DisplayName("CFG-4 a change cannot turn a rule off")
  void settingsOfTheBaseApply() {
    repository.write("gloss-lint.yml", "rules: {link/missing-file: warning}\n").commit();
    repository
        .branch("topic")
        .write("gloss-lint.yml", "rules: {link/missing-file: off}\n")
        .commit();

    Report report = lint().check();

    assertThat(found(report)).containsExactly("WARNING link/missing-file");
    assertThat(notes(report))
        .containsExactly(
            "the settings and the baseline are those of main",
            "gloss-lint.yml is not as in main, whose settings apply");
    assertThat(lint().settingsOf(folder.resolve("a.md")))
        .containsPattern("link/missing-file: warning +# from main:gloss-lint.yml:1\n");
    assertThat(notes(lint().changedSince("main").check()))
        .containsExactly(
            "the settings and the baseline are those of main",
            "gloss-lint.yml is not as in main, whose settings apply");
  }

  @Test
  @DisplayName("CFG-4 nor with settings that are new, or deleted")
  void settingsThatAreNewOrGone() throws IOException {
    repository.commit().branch("topic");
    repository.write("gloss-lint.yml", "exclude: [a.md]\n").commit();
    Report fresh = lint().check();
    assertThat(found(fresh)).containsExactly("ERROR link/missing-file");
    assertThat(notes(fresh))
        .containsExactly(
            "main has no settings file, so the defaults apply",
            "gloss-lint.yml is not as in main, whose settings apply");

    repository.git("branch", "-f", "main");
    Files.delete(folder.resolve("gloss-lint.yml"));
    repository.write("b.md", "# B\n");
    Report gone = lint().check();
    assertThat(found(gone)).isEmpty();
    assertThat(notes(gone))
        .containsExactly(
            "the settings and the baseline are those of main",
            "gloss-lint.yml is not as in main, whose settings apply");
  }

  @Test
  @DisplayName("CFG-4 nor with what the settings extend")
  void whatIsExtendedIsOfTheBase() {
    repository.write("docs/.config/gloss-lint.yml", "extends: ../../lint/base.yml\n");
    repository.write("lint/base.yml", "rules: {link/missing-file: warning}\n");
    repository.write("docs/x.md", BROKEN).commit().branch("topic");
    repository.write("lint/base.yml", "rules: {link/missing-file: off}\n").commit();

    Report report =
        GlossLint.at(folder.resolve("docs/x.md"))
            .workingDirectory(folder)
            .settingsFrom("main")
            .check();

    assertThat(found(report)).containsExactly("WARNING link/missing-file");
    assertThat(notes(report)).contains("lint/base.yml is not as in main, whose settings apply");
  }

  @Test
  @DisplayName("CFG-4 nor with a baseline that knows its findings")
  void theBaselineIsThatOfTheBase() {
    repository.commit().branch("topic");
    repository.write("gloss-lint-baseline.json", KNOWN).commit();

    assertThat(found(lint().usualBaseline().check())).containsExactly("ERROR link/missing-file");
    repository.git("branch", "-f", "main");
    repository.write("gloss-lint-baseline.json", KNOWN.replace("a.md", "b.md")).commit();
    assertThat(found(lint().usualBaseline().check())).isEmpty();
  }

  @Test
  void aNamedFileIsReadFromTheCommitAsWell() throws IOException {
    repository.write("lint.yml", "rules: {link/missing-file: info}\n").commit().branch("topic");
    repository.write("lint.yml", "rules: {link/missing-file: off}\n").commit();

    assertThat(found(lint().settingsFile(folder.resolve("lint.yml")).check()))
        .containsExactly("INFO link/missing-file");
    Path outside = Files.writeString(temporary.resolve("x.yml"), "{}\n");
    assertThatThrownBy(() -> lint().settingsFile(outside).check())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("is in no commit of this checkout");
  }

  @Test
  void whatIsWrongIsNamedWithTheCommit() {
    repository.write("gloss-lint.yml", "dialekt: x\n").commit();
    assertThatThrownBy(() -> lint().check())
        .hasMessageStartingWith("main:gloss-lint.yml:1:1: There is no setting \"dialekt\"");
    assertThatThrownBy(() -> lint().settingsFrom("mian").check())
        .isInstanceOf(ChangesException.class)
        .hasMessage("there is no revision mian; git branch --all lists the branches");
    assertThatThrownBy(() -> lint().settingsFrom("--output=x").check())
        .isInstanceOf(ChangesException.class);
  }

  @Test
  void withoutGitThereIsNoCommit() throws IOException {
    Path plain = Files.createDirectory(temporary.toRealPath().resolve("plain"));
    Files.writeString(plain.resolve("a.md"), "# A\n");
    assertThatThrownBy(() -> GlossLint.at(plain).settingsFrom("main").check())
        .isInstanceOf(ChangesException.class)
        .hasMessageStartingWith("cannot read the settings: ");
  }

  @Test
  void strictSettingsAreAnErrorWhereOthersAreNoted() {
    repository.write("gloss-lint.yml", "overrides: [{files: x/**, anchors: gitlab}]\n");
    repository.write("sub/gloss-lint.yml", "{}\n").write("sub/b.md", "# B\n");

    GlossLint strict = GlossLint.at(folder).workingDirectory(folder).strictSettings();

    assertThatThrownBy(strict::check)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "sub/gloss-lint.yml is ignored: gloss-lint.yml applies; check that folder on its own, or"
                + " move its settings into overrides.\n"
                + "no file matches the override for x/**.");
    GlossLint named =
        GlossLint.at(folder)
            .workingDirectory(folder)
            .settingsFile(folder.resolve("gloss-lint.yml"))
            .strictSettings();
    assertThatThrownBy(named::check).hasMessage("no file matches the override for x/**.");
  }
}
