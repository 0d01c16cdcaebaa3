package io.github.glosslint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a run passes over are named. */
class SettingsNotesTest {

  private static final String NEAREST =
      "; check that folder on its own, or move its settings into overrides";

  @TempDir Path root;

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write("a.md", "# A\n");
    write("sub/b.md", "# B\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> notes(String target) {
    return GlossLint.at(root.resolve(target)).workingDirectory(root).check().summary().notes();
  }

  @Test
  void settings_below_the_target_are_not_in_force_and_named() throws IOException {
    write("sub/gloss-lint.yml", "{}\n");

    assertThat(notes(""))
        .containsExactly(
            "sub/gloss-lint.yml is ignored: the checked path has no settings file" + NEAREST);
    write("gloss-lint.yml", "{}\n");
    assertThat(notes(""))
        .containsExactly("sub/gloss-lint.yml is ignored: gloss-lint.yml applies" + NEAREST);
    assertThat(notes("sub")).isEmpty();
    assertThat(notes("sub/b.md")).isEmpty();
    assertThat(notes("a.md")).isEmpty();
  }

  @Test
  void a_workflow_of_that_name_is_no_settings_file() throws IOException {
    write(".github/workflows/gloss-lint.yml", "on: push\n");

    assertThat(notes("")).isEmpty();
  }

  @Test
  void settings_that_are_extended_are_not_passed_over() throws IOException {
    write("sub/gloss-lint.yml", "{}\n");
    write("gloss-lint.yaml", "{}\n");
    write("gloss-lint.yml", "extends: [sub/gloss-lint.yml, gloss-lint.yaml]\n");

    assertThat(notes("")).isEmpty();
  }

  @Test
  void folders_that_do_not_exist_are_named() throws IOException {
    write("gloss-lint.yml", "roots: [sub, static]\nremap: {/x/: lib}\n");

    assertThat(notes(""))
        .containsExactly(
            "there is no folder lib, which roots or remap name",
            "there is no folder static, which roots or remap name");
  }

  @Test
  void what_is_nearly_called_a_settings_file_is_named() throws IOException {
    for (String name :
        List.of(
            "gloss-lint.yaml", ".gloss-lint.yml", ".gloss-lint.yaml", ".config/gloss-lint.yaml")) {
      write(name, "{}\n");
      String note = name + " is not read: a settings file is called gloss-lint.yml";

      assertThat(notes("")).containsExactly(note);
      assertThat(notes("sub/b.md")).containsExactly(note);
      Files.delete(root.resolve(name));
    }
    write("sub/gloss-lint.yaml", "{}\n");
    assertThat(notes(""))
        .containsExactly(
            "sub/gloss-lint.yaml is not read: a settings file is called gloss-lint.yml");
  }

  @Test
  void hidden_settings_below_the_target_are_named_as_well() throws IOException {
    write("sub/.config/gloss-lint.yml", "{}\n");
    write("sub/part/c.md", "# C\n");
    write("sub/part/.gloss-lint.yml", "{}\n");
    write("sub/part/.config/gloss-lint.yaml", "{}\n");

    assertThat(notes(""))
        .containsExactly(
            "sub/.config/gloss-lint.yml is ignored: the checked path has no settings file"
                + NEAREST,
            "sub/part/.config/gloss-lint.yaml is not read: a settings file is called gloss-lint.yml",
            "sub/part/.gloss-lint.yml is not read: a settings file is called gloss-lint.yml");
    write(".config/gloss-lint.yml", "{}\n");
    assertThat(notes(""))
        .contains(
            "sub/.config/gloss-lint.yml is ignored: .config/gloss-lint.yml applies" + NEAREST);
    assertThat(notes("sub/b.md")).isEmpty();
  }

  @Test
  void of_two_settings_files_for_one_folder_the_second_is_named() throws IOException {
    write("gloss-lint.yml", "{}\n");
    write(".config/gloss-lint.yml", "{}\n");

    assertThat(notes(""))
        .containsExactly(".config/gloss-lint.yml is ignored: gloss-lint.yml applies");
  }

  @Test
  void overrides_that_mean_no_file_are_named() throws IOException {
    write(
        "gloss-lint.yml",
        """
        overrides:
          - files: [docs/api/**, "*.txt"]
            rules: {anchor/missing: off}
          - files: sub/**
            rules: {anchor/missing: off}
        """);

    assertThat(notes("")).containsExactly("no file matches the override for docs/api/**, *.txt");
    assertThat(notes("sub")).as("a part of what the settings are for").isEmpty();
    write("sub/c.txt", "C\n");
    assertThat(notes("")).isEmpty();
  }

  @Test
  void who_names_settings_is_told_nothing() throws IOException {
    write("sub/gloss-lint.yml", "{}\n");
    write("x.yml", "{}\n");

    assertThat(
            GlossLint.at(root)
                .workingDirectory(root)
                .settingsFile(root.resolve("x.yml"))
                .check()
                .summary()
                .notes())
        .isEmpty();
  }
}
