package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gloss-lint move}, with all that stands behind it. */
class MoveTest extends CommandLineFixture {

  private static final String PAGE = "# Install\n\nSee [usage](usage.md#use).\n";

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("docs/install.md", PAGE);
    write("docs/usage.md", "# Use\n\nFirst [install](install.md#install).\n");
    write("README.md", "[Install](docs/install.md), ![all](docs/img/all.png)\n");
    write("docs/img/all.png", "");
  }

  @Test
  void shows_a_patch_and_writes_nothing() throws IOException {
    assertThat(run("move", "docs/install.md", "docs/start/installing.md"))
        .as(err())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .contains("--- a/README.md\n+++ b/README.md\n")
        .contains("+[Install](docs/start/installing.md), ![all](docs/img/all.png)\n")
        .contains("+First [install](start/installing.md#install).\n")
        .contains("--- a/docs/install.md\n")
        .contains("+See [usage](../usage.md#use).\n");
    assertThat(err())
        .contains(
            "would move docs/install.md to docs/start/installing.md, and rewrite 3 files;"
                + " nothing was written, --write does it");
    assertThat(Files.readString(folder.resolve("docs/install.md"))).isEqualTo(PAGE);
    assertThat(Files.exists(folder.resolve("docs/start"))).isFalse();
  }

  @Test
  void moves_a_file_into_folders_that_it_makes() throws IOException {
    assertThat(
            run("move", "--write", "--allow-dirty", "docs/install.md", "docs/start/installing.md"))
        .as(err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo("Moved docs/install.md to docs/start/installing.md, and rewrote 3 files\n");
    assertThat(Files.exists(folder.resolve("docs/install.md"))).isFalse();
    assertThat(Files.readString(folder.resolve("docs/start/installing.md")))
        .isEqualTo("# Install\n\nSee [usage](../usage.md#use).\n");
    assertThat(run("check")).as(out()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void moves_a_folder_into_one_that_exists() throws IOException {
    write("assets/README.md", "# Assets\n");
    assertThat(run("move", "--write", "--allow-dirty", "docs/img", "assets"))
        .as(err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(Files.exists(folder.resolve("assets/img/all.png"))).isTrue();
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("![all](assets/img/all.png)");
  }

  @Test
  void moves_a_file_that_nothing_leads_to() throws IOException {
    write("docs/alone.md", "# Alone\n");
    assertThat(run("move", "--write", "--allow-dirty", "docs/alone.md", "alone.md"))
        .as(err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("Moved docs/alone.md to alone.md, and rewrote 0 files\n");
    assertThat(Files.exists(folder.resolve("alone.md"))).isTrue();
  }

  @Test
  void lists_files() {
    assertThat(run("move", "--dry-run", "docs/install.md", "docs/start.md"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).isEqualTo("README.md\ndocs/usage.md\n");
  }

  @Test
  void says_what_stands_against_it() throws IOException {
    assertThat(run("move", "--write", "docs/none.md", "docs/a.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("docs/none.md");
    assertThat(run("move", "--write", "docs/install.md", "docs/usage.md"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("docs/usage.md exists already");
    assertThat(run("move", "--write", "docs", "docs/img")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("cannot be moved into itself");
    assertThat(run("move", "--write", "docs/install.md", "../outside.md"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("is outside of the checkout");
    assertThat(run("move", "docs/install.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("move takes the old path of a file or folder and its new one");
    assertThat(run("move", "--redirect", "a", "b")).isEqualTo(ExitCode.USAGE);
    assertThat(run("move", "--write", "--diff", "a", "b")).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(folder.resolve("docs/install.md"))).isEqualTo(PAGE);
  }
}
