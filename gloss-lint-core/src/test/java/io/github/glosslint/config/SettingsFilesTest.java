package io.github.glosslint.config;

import static io.github.glosslint.config.TestRules.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.generator.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFilesTest {

  @TempDir Path dir;

  private Path write(String path, String text) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void theNearestFileUpwardsCounts() throws IOException {
    Path top = write("gloss-lint.yml", "");
    write("a/b/c.md", "");
    assertThat(SettingsFiles.find(dir.resolve("a/b/c.md"))).contains(top);
    Path nearer = write("a/.config/gloss-lint.yml", "");
    assertThat(SettingsFiles.find(dir.resolve("a/b/c.md"))).contains(nearer);
    assertThat(SettingsFiles.find(dir.resolve("a/b"))).contains(nearer);
    Path first = write("a/gloss-lint.yml", "");
    assertThat(SettingsFiles.find(dir.resolve("a"))).contains(first);
  }

  @Test
  void aCheckoutIsNotLeft() throws IOException {
    write("gloss-lint.yml", "");
    write("repo/docs/a.md", "");
    Files.createDirectories(dir.resolve("repo/.git"));
    assertThat(SettingsFiles.find(dir.resolve("repo/docs"))).isEmpty();
    Path own = write("repo/gloss-lint.yml", "");
    assertThat(SettingsFiles.find(dir.resolve("repo/docs"))).contains(own);
  }

  @Test
  void namesThatAreNearlyRightAreFound() throws IOException {
    write(".gloss-lint.yml", "");
    Path near = write("a/gloss-lint.yaml", "");
    Path hidden = write("a/b/.config/.gloss-lint.yaml", "");
    Path file = write("a/b/c.md", "");
    write("a/b/sub/gloss-lint.yaml", "");
    Files.createDirectories(dir.resolve("a/b/.gloss-lint.yml"));
    Files.createDirectories(dir.resolve("a/.git"));
    assertThat(SettingsFiles.misnamed(file)).containsExactly(hidden, near);
    assertThat(SettingsFiles.misnamed(dir.resolve("a"))).containsExactly(near);
    write("a/b/gloss-lint.yml", "");
    assertThat(SettingsFiles.misnamed(file)).containsExactly(hidden);
  }

  @Test
  void aFileAppliesToTheFolderThatItIsIn() {
    assertThat(SettingsFiles.folderOf(dir.resolve("a/gloss-lint.yml"))).isEqualTo(dir.resolve("a"));
    assertThat(SettingsFiles.folderOf(dir.resolve("a/.config/gloss-lint.yml")))
        .isEqualTo(dir.resolve("a"));
    assertThat(SettingsFiles.folderOf(dir.resolve("a/.configs/gloss-lint.yml")))
        .isEqualTo(dir.resolve("a/.configs"));
  }

  @Test
  void globsAreRelativeToTheFolderOfTheFile() throws IOException {
    Path file = write("docs/.config/gloss-lint.yml", "\uFEFFexclude: [a]\n");
    assertThat(SettingsFiles.read(file, dir, f -> "x.yml", Generators.vocabulary(CATALOGUE)).base())
        .isEqualTo("docs");
    assertThat(
            SettingsFiles.read(
                    file, dir.resolve("docs"), f -> "x.yml", Generators.vocabulary(CATALOGUE))
                .base())
        .isEmpty();
    assertThat(
            SettingsFiles.read(
                    file, dir.resolve("other"), f -> "x.yml", Generators.vocabulary(CATALOGUE))
                .base())
        .isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAProblem() throws IOException {
    assertThatThrownBy(
            () ->
                SettingsFiles.read(
                    dir.resolve("no.yml"), dir, f -> "no.yml", Generators.vocabulary(CATALOGUE)))
        .isInstanceOf(SettingsException.class)
        .hasMessage("no.yml:1:1: There is no such file.");
    Path latin = dir.resolve("latin.yml");
    Files.write(latin, new byte[] {'#', (byte) 0xE9});
    assertThatThrownBy(
            () ->
                SettingsFiles.read(latin, dir, f -> "latin.yml", Generators.vocabulary(CATALOGUE)))
        .hasMessage("latin.yml:1:1: The file is not in UTF-8.");
    Path wrong = write("gloss-lint.yml", "rules: 1");
    assertThatThrownBy(
            () ->
                SettingsFiles.read(
                    wrong, dir, f -> "docs/gloss-lint.yml", Generators.vocabulary(CATALOGUE)))
        .hasMessage("docs/gloss-lint.yml:1:8: Expected a mapping for the rules.");
  }
}
